import type { FilmingFault } from '../fault.ts';

export const CAMERA_TAKEN: FilmingFault = {
  name: 'another program takes the camera',
  code: 'device.camera_busy',
  // what a browser does when the system takes the device away; a fake device cannot be taken
  bring: ({ page }) =>
    page.evaluate(() => {
      const video = document.querySelector('mien-verify')?.shadowRoot?.querySelector('video');
      const [track] = video?.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    }),
};
