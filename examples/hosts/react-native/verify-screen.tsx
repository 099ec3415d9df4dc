// Not compiled or run by Mien. Follows https://github.com/react-native-webview/react-native-webview/blob/master/docs/Reference.md
import type { HostMessage } from '@mien/capture';
import { useEffect, useState } from 'react';
import { Linking, PermissionsAndroid, Platform } from 'react-native';
import { WebView, type WebViewMessageEvent } from 'react-native-webview';

interface VerifyScreenProps {
  /** origin of the Mien server, such as `https://mien.example` */
  readonly origin: string;
  /** the `capture.url` that the wallet's backend was given */
  readonly url: string;
  /** what it means for the account is asked of the wallet's backend */
  readonly onDone: (state: string) => void;
  readonly onLeave: () => void;
}

/** Android grants a web view only what the app holds; iOS asks by itself. A refusal is the page's to explain. */
function useDevicePermissions(): boolean {
  const [isAsked, setAsked] = useState(Platform.OS !== 'android');
  useEffect(() => {
    if (isAsked) return;
    const { CAMERA, RECORD_AUDIO } = PermissionsAndroid.PERMISSIONS;
    void PermissionsAndroid.requestMultiple([CAMERA, RECORD_AUDIO]).finally(() => setAsked(true));
  }, [isAsked]);
  return isAsked;
}

const isHostMessage = (value: unknown): value is HostMessage =>
  typeof value === 'object' && value !== null && (value as { mien?: unknown }).mien === 1;

export function VerifyScreen({ origin, url, onDone, onLeave }: VerifyScreenProps) {
  const isReady = useDevicePermissions();
  const hear = ({ nativeEvent }: WebViewMessageEvent): void => {
    if (!nativeEvent.url.startsWith(`${origin}/`)) return;
    const message: unknown = JSON.parse(nativeEvent.data);
    if (!isHostMessage(message)) return;
    if (message.event === 'mien-done') onDone(message.detail.state);
    if (message.event === 'mien-leave') onLeave();
  };
  if (!isReady) return null;
  return (
    <WebView
      source={{ uri: url }}
      originWhitelist={[origin]}
      onMessage={hear}
      onShouldStartLoadWithRequest={(request) => {
        if (request.url.startsWith(`${origin}/`)) return true;
        void Linking.openURL(request.url);
        return false;
      }}
      allowsInlineMediaPlayback
      mediaPlaybackRequiresUserAction={false}
      mediaCapturePermissionGrantType="grantIfSameHostElseDeny"
      domStorageEnabled
      allowFileAccess={false}
    />
  );
}
