import { route } from '../route-description.values.ts';

/** Files of evidence, known by the SHA-256 of their bytes. */
export const FILES_ROUTES = {
  putFile: route({ name: 'putFile', method: 'PUT', path: '/v1/files/:sha256', access: 'token', personal: true, body: 'bytes' }),
  getFile: route({ name: 'getFile', method: 'GET', path: '/v1/files/:sha256', access: 'token', personal: true, object: 'file', answers: 'bytes' }),
  getFileStatus: route({ name: 'getFileStatus', method: 'GET', path: '/v1/files/:sha256/status', access: 'token', personal: true, object: 'file' }),
  startUpload: route({ name: 'startUpload', method: 'POST', path: '/v1/uploads', access: 'token', personal: true }),
  sendUploadPiece: route({ name: 'sendUploadPiece', method: 'PATCH', path: '/v1/uploads/:upload', access: 'token', personal: true, body: 'bytes' }),
  getUpload: route({ name: 'getUpload', method: 'GET', path: '/v1/uploads/:upload', access: 'token', personal: true }),
} as const;
