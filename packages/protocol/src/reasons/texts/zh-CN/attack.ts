import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { PUBLIC_ZH_CN } from './public.ts';

export const ATTACK_ZH_CN = {
  'attack.print': {
    ...PUBLIC_ZH_CN.support,
    staffText: '人脸像是打印的照片（被动活体分数、motion.nonRigidResidual）；分数仅供复核，不是证明。',
  },
  'attack.screen_replay': {
    ...PUBLIC_ZH_CN.support,
    staffText: '人脸像是屏幕上的画面（被动活体分数）；分数仅供复核，不是证明。',
  },
  'attack.mask': {
    ...PUBLIC_ZH_CN.support,
    staffText: '当事人戴着他人样貌的面具；没有自动检测手段，只能由人判断。',
  },
  'attack.deepfake': {
    ...PUBLIC_ZH_CN.support,
    staffText: '人脸由算法生成或实时替换；没有自动检测手段，只能由人判断。',
  },
  'attack.injected_video': {
    ...PUBLIC_ZH_CN.support,
    staffText: '视频不像是在浏览器中现场录制的（容器信息、帧时间、时钟对应、分片哈希）。',
  },
  'attack.virtual_camera': {
    ...PUBLIC_ZH_CN.support,
    staffText: '摄像头的名称或能力符合虚拟摄像头的特征（录制清单中的设备信息）。',
  },
  'attack.challenge_reuse': {
    ...PUBLIC_ZH_CN.support,
    staffText: '视频回应的挑战或随机数属于另一步骤或另一次认证。',
  },
  'attack.recording_edited': {
    ...PUBLIC_ZH_CN.support,
    staffText: '录像有重新编码、剪切或拼接的痕迹（container.reencodeTraces、帧间隔）。',
  },
  'attack.recording_reused': {
    ...PUBLIC_ZH_CN.support,
    staffText: '录像指纹与以前的录像吻合，或录像自身循环（loop.repeatedRatio）。',
  },
  'attack.face_swap_mid_session': {
    ...PUBLIC_ZH_CN.support,
    staffText: '同一会话中途换了人脸（continuity.minSimilarity，时间见 continuity.atSeconds）。',
  },
  'attack.coaching_suspected': {
    ...PUBLIC_ZH_CN.support,
    staffText: '有他人在场指挥的迹象：另一个声音或人脸，或看着镜头旁的内容照读。',
  },
  'link.face_duplicate': {
    ...PUBLIC_ZH_CN.support,
    staffText: '人脸与另一账户高度相似（1:N 检索）；请两边一并复核，不得仅凭此项拒绝。',
  },
  'link.document_duplicate': {
    ...PUBLIC_ZH_CN.support,
    staffText: '同一份证件已被另一账户使用。',
  },
  'link.device_velocity': {
    ...PUBLIC_ZH_CN.support,
    staffText: '来自同一设备或网络的认证次数超过策略在该时段内的上限。',
  },
  'link.face_blocklisted': {
    ...PUBLIC_ZH_CN.support,
    staffText: '人脸与限制名单中的条目相似；决定前请查看该条目的理由和到期日。',
  },
  'link.document_blocklisted': {
    ...PUBLIC_ZH_CN.support,
    staffText: '证件在限制名单中；决定前请查看该条目的理由和到期日。',
  },
} as const satisfies Record<CodesOf<'attack' | 'link'>, ReasonText>;
