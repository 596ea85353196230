import { expect, it } from 'vitest';
import { isPushEndpoint } from './push-endpoint.ts';

it.each([
  'https://fcm.googleapis.com/fcm/send/fv3jabydF5c:APA91bEc8gXeukGXEvq',
  'https://fcm.googleapis.com/wp/dGVzdA',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk',
  'https://db5p.notify.windows.com/w/?token=BQYAAAD%2bKX',
  'https://web.push.apple.com/QFzW',
])('is an address of a push service: %s', (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(true);
});

it.each([
  'http://fcm.googleapis.com/fcm/send/x',
  'https://fcm.googleapis.com:8443/fcm/send/x',
  'https://fcm.googleapis.com:443/fcm/send/x',
  'https://fcm.googleapis.com.example.com/fcm/send/x',
  'https://evilfcm.googleapis.com/fcm/send/x',
  'https://storage.googleapis.com/x',
  'https://fcm.googleapis.com@example.com/x',
  'https://user@fcm.googleapis.com/x',
  'https://user:secret@fcm.googleapis.com/x',
  'https://@fcm.googleapis.com/x',
  'https://fcm.googleapis.com./x',
  'https://FCM.googleapis.com/x',
  'https://fcm.googleapis.com\\@example.com/x',
  'https:fcm.googleapis.com/x',
  ' https://fcm.googleapis.com/x',
  'https://fcm.googleapis.com/x\n',
  'https://fcm.googleapis.com/x#y',
  'https://example.com/?https://fcm.googleapis.com/',
  'https://169.254.169.254/metadata/identity/oauth2/token',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://localhost/',
  'file:///etc/passwd',
  'fcm.googleapis.com',
  '',
  `https://fcm.googleapis.com/${'x'.repeat(1_024)}`,
])('is none: %s', (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(false);
});
