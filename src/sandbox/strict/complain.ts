/** Tells of what the live service lets pass in silence: a rule's name, and a sentence. */
export type Complain = (rule: string, message: string) => void;
