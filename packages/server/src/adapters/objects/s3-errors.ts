import { S3ServiceException } from '@aws-sdk/client-s3';

const statusOf = (error: unknown): number | undefined => (error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined);

export const isAbsentInS3 = (error: unknown): boolean => statusOf(error) === 404;

/** 412: the key stands; 409: another conditional write of the same key won while this one ran (S3 API, conditional writes). */
export const isTakenInS3 = (error: unknown): boolean => statusOf(error) === 412 || statusOf(error) === 409;

/** A range that begins behind the object's end. */
export const isBeyondEndInS3 = (error: unknown): boolean => statusOf(error) === 416;

/** The server has no conditional writes (OpenStack Swift 2.30 answers 501). */
export const knowsNoConditions = (error: unknown): boolean => statusOf(error) === 501;
