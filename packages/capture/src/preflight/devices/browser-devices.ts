import type { PageFacts } from '../page/page-facts.ts';
import type { DeviceAccess } from './open-device.ts';

/** The browser's own devices. */
export function browserDevices({ mediaDevices, permissions }: Navigator, facts: PageFacts): DeviceAccess {
  return {
    getUserMedia: (constraints) => mediaDevices.getUserMedia(constraints),
    async permission(kind) {
      try {
        return (await permissions.query({ name: kind as PermissionName })).state;
      } catch {
        // Firefox before 131 and web views know no such permission
        return 'unknown';
      }
    },
    isWithheld: (kind) => facts.withheld.includes(kind),
    isSecure: facts.isSecure,
  };
}
