import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const FACE_ZH_CN = {
  'face.not_found': {
    title: '没有拍到您的脸',
    cause: '录制的画面中看不到您的脸。',
    remedy: '请将手机举到与眼睛同高，把脸放进椭圆框，然后再试一次。',
    staffText: '有足够多的抽样画面没有检测到人脸（faces = 0）。',
  },
  'face.out_of_frame': {
    title: '脸没有拍全',
    cause: '您的脸有一部分在画面之外。',
    remedy: '请移动位置，让整张脸都在椭圆框内，然后再试一次。',
    staffText: '面部偏离中心或被画面边缘截去的程度超过策略上限（offCentre、croppedRatio）。',
  },
  'face.too_far': {
    title: '离镜头太远',
    cause: '您的脸在画面中太小。',
    remedy: '请靠近一些，让脸填满椭圆框，然后再试一次。',
    staffText: '瞳距像素或头部大小低于策略下限（interEyeDistancePx、headSize）。',
  },
  'face.too_close': {
    title: '离镜头太近',
    cause: '您的脸离镜头太近，画面装不下。',
    remedy: '请退后一些，让整张脸进入椭圆框，然后再试一次。',
    staffText: '头部大小超过策略上限（headSize）。',
  },
  'face.covered': {
    title: '脸部有遮挡',
    cause: '您的脸有一部分被挡住了。',
    remedy: '请摘下口罩、墨镜或帽子并拨开头发，然后再试一次。',
    staffText: '眼部、嘴部或整张脸的遮挡比例超过策略上限（occlusion）。',
  },
  'face.blurred': {
    title: '脸部不够清晰',
    cause: '录制的画面中您的脸不够清晰。',
    remedy: '请擦净镜头、增加光线并保持稳定，然后再试一次。',
    staffText: '过多画面中对齐后的面部清晰度低于策略下限（sharpness）。',
  },
  'face.eyes_closed': {
    title: '请睁开眼睛',
    cause: '录制的大部分时间里，您的眼睛像是闭着的。',
    remedy: '请睁开眼睛看着镜头，然后再试一次。',
    staffText: '过多画面中睁眼程度低于本人基线的策略比例（eyeOpening）。',
  },
  'face.not_frontal': {
    title: '请正对镜头',
    cause: '您正对镜头的时间不够长。',
    remedy: '请在提示时正视镜头，然后再试一次。',
    staffText: '偏航角和俯仰角在策略范围内的画面太少（pose.yaw、pose.pitch）。',
  },
  'face.multiple': {
    title: '画面中不止一张脸',
    cause: '画面中出现了不止一张脸。',
    remedy: '请确保画面中只有您一人，然后再试一次。',
    staffText: '第二张脸与主要人脸的大小之比达到策略上限（secondFaceSize）。',
  },
} as const satisfies Record<CodesOf<'face'>, ReasonText>;
