import type { Component } from '../project';
import type { Resolver } from './resolver';

/** Checks what one file names. */
export type ReferenceChecker = (component: Component, resolver: Resolver) => void;

/** Checkers by metadata type. */
export type CheckerTable = Readonly<Record<string, ReferenceChecker>>;

/** Name of the object a part of an object belongs to. */
export function ownerOf(component: Component): string {
    return component.fullName.split('.')[0];
}
