import type { Problem } from '#lib/api/client.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      problem?: Problem;
    }
  }
}
