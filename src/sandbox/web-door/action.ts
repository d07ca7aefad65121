import type { JsonObject } from '../parameters/json.ts';

/** What a POST of the page does; the answer goes beside `ok`. */
export type Action = (body: JsonObject) => object | Promise<object>;
