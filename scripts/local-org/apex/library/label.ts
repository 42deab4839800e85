import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import { defineType, method } from './table';

/** Text of a custom label in a language, or null where it has no translation. */
function translated(rt: Runtime, name: string, language: string): string | null {
    const translation = rt.services.model.translations.get(language.toLowerCase());
    return translation?.labels.get(name.toLowerCase()) ?? null;
}

function labelText(rt: Runtime, namespace: string | null, name: string, language: string): string {
    const label = namespace ? undefined : rt.services.model.labels.get(name.toLowerCase());
    if (!label) {
        return throwSystem('IllegalArgumentException', `Custom label does not exist: ${name}`);
    }
    return translated(rt, name, language) ?? label.value;
}

defineType('Label', {
    statics: [
        method('get(String?, String): String', (rt, namespace: string | null, name: string) =>
            labelText(rt, namespace, name, rt.user.language)
        ),
        method('get(String?, String, String): String', (rt, namespace: string | null, name: string, language: string) =>
            labelText(rt, namespace, name, language)
        ),
        method(
            'translationExists(String?, String, String): Boolean',
            (rt, namespace: string | null, name: string, language: string) =>
                namespace ? false : translated(rt, name, language) !== null
        )
    ]
});
