import type { AnnotationContext, ModifierContext } from '@apexdevtools/apex-parser';
import type { Annotation, Modifiers } from '../ast/nodes';
import { unescapeString } from './literals';
import { optional, positionOf, reject } from './tree';

/**
 * Modifiers of a parameter or a variable in a method. Throws TreeError for what stands before neither (`static`, access, sharing),
 * in the platform's wording: `places` are locals or parameters.
 */
export function readVariableModifiers(nodes: readonly ModifierContext[], places: 'locals' | 'parameters'): Modifiers {
    const modifiers = readModifiers(nodes);
    const allowed = places === 'locals' ? ['final', 'transient'] : ['final'];
    const wrong = modifiers.words.findIndex((word) => !allowed.includes(word));
    const [annotation] = modifiers.annotations.filter(({ name }) => name.toLowerCase() !== 'suppresswarnings');
    const fault = annotation?.name ?? modifiers.words.at(wrong);
    return annotation || wrong >= 0 ? reject(`${fault} is not allowed on ${places}`, nodes[0]) : modifiers;
}

export function readModifiers(nodes: readonly ModifierContext[]): Modifiers {
    const words: string[] = [];
    const annotations: Annotation[] = [];
    for (const node of nodes) {
        const annotation = optional(node.annotation());
        if (annotation) {
            annotations.push(readAnnotation(annotation));
        } else {
            // `with sharing` reaches us without its blank.
            words.push(
                node
                    .getText()
                    .toLowerCase()
                    .replace(/sharing$/, ' sharing')
            );
        }
    }
    return { words, annotations };
}

function readAnnotation(node: AnnotationContext): Annotation {
    const parameters: Record<string, string> = {};
    const pairs = optional(node.elementValuePairs());
    for (const pair of pairs?.elementValuePair_list() ?? []) {
        parameters[pair.id().getText().toLowerCase()] = readElementValue(pair.elementValue());
    }
    const single = optional(node.elementValue());
    if (single) {
        parameters.value = readElementValue(single);
    }
    return { at: positionOf(node), name: node.id().getText(), parameters };
}

function readElementValue(node: NonNullable<ReturnType<AnnotationContext['elementValue']>>): string {
    const text = node.getText();
    return text.startsWith("'") ? unescapeString(text.slice(1, -1), node) : text;
}
