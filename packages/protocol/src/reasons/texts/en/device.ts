import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const DEVICE_EN = {
  'device.browser_unsupported': {
    title: 'This browser cannot record',
    cause: 'This browser lacks something that video recording needs.',
    remedy: 'Update your browser, or open this page in a current Chrome, Safari, Edge or Firefox.',
    staffText: 'A required browser API or a supported recording format is missing; the evidence names it.',
  },
  'device.in_app_browser': {
    title: 'Open in your browser',
    cause: 'This page is open inside another app, which keeps it from using the camera.',
    remedy: 'Open the menu of this app and choose to open the page in your browser.',
    staffText: 'The user agent or missing APIs show an in-app browser (web view) without camera access.',
  },
  'device.insecure_context': {
    title: 'Page is not secure',
    cause: 'This page was opened over a connection that does not allow camera use.',
    remedy: 'Open the link from your wallet again so that the address starts with https.',
    staffText: 'isSecureContext is false: the page is served over http or inside an insecure frame.',
  },
  'device.iframe_blocked': {
    title: 'Camera blocked by the page',
    cause: 'The page around this window does not allow it to use the camera or microphone.',
    remedy: 'Open the verification in its own window.',
    staffText: 'The permissions policy of the embedding page withholds camera or microphone from the frame.',
  },
  'device.camera_missing': {
    title: 'No camera found',
    cause: 'This device shows no camera that the browser can use.',
    remedy: 'Plug in a camera or continue on your phone.',
    staffText: 'getUserMedia gives NotFoundError for video, or no video input is listed.',
  },
  'device.camera_denied': {
    title: 'Camera is not allowed',
    cause: 'The browser or the system does not let this page use the camera.',
    remedy: 'Allow the camera for this page in your settings, then check again.',
    staffText: 'getUserMedia gives NotAllowedError and the permission state is denied, by the browser or by the system.',
  },
  'device.camera_dismissed': {
    title: 'Camera question still open',
    cause: 'The browser asked about the camera and got no answer.',
    remedy: 'Check again and choose “Allow” when the browser asks.',
    staffText: 'getUserMedia gives NotAllowedError while the permission state is still prompt.',
  },
  'device.camera_busy': {
    title: 'Camera is in use',
    cause: 'Another app or page is using the camera.',
    remedy: 'Close other apps and pages that use the camera, then check again.',
    staffText: 'getUserMedia gives NotReadableError or AbortError for video, or the track stays muted.',
  },
  'device.camera_black': {
    title: 'Camera picture is black',
    cause: 'The camera gives a black picture.',
    remedy: 'Open the camera cover and clean the lens, or continue on another device.',
    staffText: 'The share of black frames is over the policy limit (picture.blackRatio).',
  },
  'device.camera_frozen': {
    title: 'Camera picture stands still',
    cause: 'The camera keeps giving the same picture.',
    remedy: 'Close the camera and start it again, or continue on another device.',
    staffText: 'The longest run of unchanged frames is over the policy limit (picture.frozenRatio).',
  },
  'device.camera_wrong_lens': {
    title: 'Another lens is needed',
    cause: 'The lens in use does not suit this step.',
    remedy: 'Switch to the front camera for your face and to the main rear camera for documents.',
    staffText: 'The facing mode or the lens of the track (ultra-wide, zoom) does not suit the step.',
  },
  'device.camera_low_resolution': {
    title: 'Camera picture is too small',
    cause: 'The camera gives a picture with too little detail.',
    remedy: 'Switch to a better camera or continue on your phone.',
    staffText: 'The height of the video is under the policy minimum (video.height).',
  },
  'device.camera_low_frame_rate': {
    title: 'Video is not smooth',
    cause: 'The camera records too few pictures a second.',
    remedy: 'Close other apps and add light, or continue on another device.',
    staffText: 'The median frame rate of the clip is under the policy minimum (video.frameRate).',
  },
  'device.microphone_missing': {
    title: 'No microphone found',
    cause: 'This device shows no microphone that the browser can use.',
    remedy: 'Plug in a microphone or continue on your phone.',
    staffText: 'getUserMedia gives NotFoundError for audio, or no audio input is listed.',
  },
  'device.microphone_denied': {
    title: 'Microphone is not allowed',
    cause: 'The browser or the system does not let this page use the microphone.',
    remedy: 'Allow the microphone for this page in your settings, then check again.',
    staffText: 'getUserMedia gives NotAllowedError for audio and the permission state is denied.',
  },
  'device.microphone_dismissed': {
    title: 'Microphone question still open',
    cause: 'The browser asked about the microphone and got no answer.',
    remedy: 'Check again and choose “Allow” when the browser asks.',
    staffText: 'getUserMedia gives NotAllowedError for audio while the permission state is still prompt.',
  },
  'device.microphone_busy': {
    title: 'Microphone is in use',
    cause: 'Another app or page is using the microphone.',
    remedy: 'End calls and close apps that use the microphone, then check again.',
    staffText: 'getUserMedia gives NotReadableError or AbortError for audio, or the track stays muted.',
  },
  'device.microphone_silent': {
    title: 'Microphone hears nothing',
    cause: 'The microphone is on and picks up no sound at all.',
    remedy: 'Turn off mute, uncover the microphone or unplug the headset, then check again.',
    staffText: 'The audio track carries digital silence or next to it (audio.peak, audio.levelDb).',
  },
  'device.microphone_clipping': {
    title: 'Sound is too loud',
    cause: 'The sound is so loud that speech is distorted.',
    remedy: 'Hold the device farther away or lower the microphone level, then check again.',
    staffText: 'The share of samples at full scale is over the policy limit (audio.clippedRatio).',
  },
  'device.microphone_hears_prompt': {
    title: 'Microphone hears the speaker',
    cause: 'The microphone picks up the spoken instructions from your speaker.',
    remedy: 'Lower the volume or use headphones, then check again.',
    staffText: 'The prompt that was played is found again in the recorded sound.',
  },
} as const satisfies Record<CodesOf<'device'>, ReasonText>;
