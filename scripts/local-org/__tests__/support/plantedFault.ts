/** A fault: what it is, its source (the class or trigger is R), and place and text of each finding; none for what is valid. */
export type PlantedFault = readonly [rule: string, source: string, ...findings: readonly string[]];

/** Statements in a static method. */
export const inMethod = (body: string): string =>
    `public class R {\n    public static void go() {\n        ${body}\n    }\n}`;

/** Statements in an instance method. */
export const inInstance = (body: string): string =>
    `public class R {\n    public void go() {\n        ${body}\n    }\n}`;

/** Members of a class. */
export const member = (text: string): string => `public class R {\n    ${text}\n}`;

/** Members of a test class. */
export const inTest = (text: string): string => `@IsTest\nprivate class R {\n    ${text}\n}`;
