// The types of policy.mjs.
export declare const windowPolicy: string;
export declare const policy: string;
