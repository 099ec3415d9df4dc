import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const NETWORK_ZH_CN = {
  'network.offline': {
    title: '没有连接网络',
    cause: '您的设备目前没有连接互联网。',
    remedy: '请连接 Wi-Fi 或打开移动数据，然后重新检测。',
    staffText: '浏览器报告离线，或检测期间没有任何请求到达服务器。',
  },
  'network.too_slow': {
    title: '网速太慢',
    cause: '当前网速不足以上传视频。',
    remedy: '请靠近路由器或换一个网络，然后重新检测。',
    staffText: '探测到的上传速度低于策略下限。',
  },
  'network.unstable': {
    title: '网络不稳定',
    cause: '网络时断时续，视频可能无法完整上传。',
    remedy: '请到信号更好的地方或换一个网络，然后重新检测。',
    staffText: '探测到的延迟、抖动或丢包超过策略上限，具体项目见证据。',
  },
  'network.metered_or_busy': {
    title: '正在使用流量或网络被占用',
    cause: '您正在使用移动数据，或设备上有其他任务占用网络。',
    remedy: '请连接 Wi-Fi 或暂停其他下载，然后重新检测。',
    staffText: '浏览器报告按流量计费的连接，或探测期间因并行传输导致速度下降。',
  },
  'upload.interrupted': {
    title: '上传中断',
    cause: '视频上传过程中网络断开了。',
    remedy: '请检查网络后重新录制这一步，不占用认证次数。',
    staffText: '上传在最后一个分片之前停止，且未在时限内续传。',
  },
  'upload.incomplete': {
    title: '视频没有传完',
    cause: '我们只收到了部分视频。',
    remedy: '请重新录制这一步，并在上传完成前不要关闭页面。',
    staffText: '录制清单中的分片没有到齐，或文件在标称时长之前结束（damage.truncated）。',
  },
  'upload.corrupted': {
    title: '视频在传输中损坏',
    cause: '视频在上传途中损坏，无法播放。',
    remedy: '请重新录制这一步，不占用认证次数。',
    staffText: '分片哈希与清单不符，或解码器无法读出足够的画面（damage.decodeErrors、damage.lostRatio）。',
  },
} as const satisfies Record<CodesOf<'network' | 'upload'>, ReasonText>;
