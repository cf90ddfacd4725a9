declare global {
  namespace App {
    interface PageState {
      /** In Explore, how many views came before this one. */
      step?: number;
    }
  }
}

export {};
