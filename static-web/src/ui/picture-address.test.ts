import { expect, it } from 'vitest';
import { pictureAddress } from './picture-address.ts';

it('takes pictures over https, and those of the sample site', () => {
  expect(pictureAddress('https://fr.web.img.example/1.jpg')).toBe('https://fr.web.img.example/1.jpg');
  expect(pictureAddress('http://127.0.0.1:4290/posters/1.svg')).toBe('http://127.0.0.1:4290/posters/1.svg');
  expect(pictureAddress(null)).toBeNull();
});

it.each([
  'http://www.example/1.jpg',
  'http://127.0.0.1.evil.example/1.jpg',
  '//evil.example/1.jpg',
  '/api/health',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://niab.example/1',
  'file:///etc/passwd',
  'https://user:secret@example/1.jpg',
  'https://[/1.jpg',
  '',
])('asks for no other: %j', (address) => {
  expect(pictureAddress(address)).toBeNull();
});
