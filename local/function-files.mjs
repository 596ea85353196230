/** Which files of functions/ are the functions of each app. The name of a file is that of its function. */
export const FUNCTION_FILES = {
  site: [
    'functions/catalogue/*.ts',
    'functions/http/*.ts',
    'functions/public/*.ts',
    'functions/queues/*.ts',
    'functions/timers/*.ts',
  ],
  api: ['functions/v1/*.ts'],
};
