import { isOtherPlatformObject, objectOf, ownPrefixNote } from '../../../metadata';
import type { ObjectModel } from '../../../metadata/objectModel';
import type { AnonymousBlock, TriggerDeclaration } from '../ast/nodes';
import { refuse, reject } from '../diagnostics';
import type { ClassSymbol } from '../symbols/symbols';
import { ClassEmitter } from './classes';
import type { CompilationServices } from './context';
import type { ModuleWriter } from './moduleWriter';

/** Kinds of objects whose records triggers see; settings and metadata have none. */
const WITH_TRIGGERS: readonly ObjectModel['kind'][] = ['standard', 'custom', 'platformEvent'];

/** Emits a trigger: its body as the static method `run$` of a class of its own, beside the members it declares. */
export function emitTrigger(
    declaration: TriggerDeclaration,
    symbol: ClassSymbol,
    services: CompilationServices,
    module: ModuleWriter
): void {
    const object = objectOf(services.program.model, declaration.object.text);
    if (!object) {
        return rejectObject(declaration, services);
    }
    checkEvents(declaration, object);
    const unit = { frame: `Trigger.${symbol.name}`, triggerObject: object.name, body: declaration.body };
    new ClassEmitter(symbol, services, module, unit).emit();
}

function checkEvents({ events, object }: TriggerDeclaration, model: ObjectModel): void {
    const names = events.map(({ timing, operation }) => `${timing} ${operation}`);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
        reject(`Duplicate Trigger Usage: ${twice}`, object.at);
    }
    if (names.includes('before undelete')) {
        reject('Trigger Usage Before Undelete is not supported', object.at);
    }
    if (model.kind === 'platformEvent' && names.some((name) => name !== 'after insert')) {
        reject(`Platform Event SObjects only supports after insert: ${model.name}`, object.at);
    }
    if (!WITH_TRIGGERS.includes(model.kind)) {
        reject(`SObject type does not allow triggers: ${model.name}`, object.at);
    }
}

function rejectObject({ object }: TriggerDeclaration, { program }: CompilationServices): never {
    if (isOtherPlatformObject(object.text, program.model)) {
        refuse(`a trigger on ${object.text}${ownPrefixNote(object.text, program.model)}`, object.at);
    }
    return reject(`Invalid type: ${object.text}`, object.at);
}

/** Emits an anonymous block the same way. */
export function emitAnonymous(
    block: AnonymousBlock,
    symbol: ClassSymbol,
    services: CompilationServices,
    module: ModuleWriter
): void {
    new ClassEmitter(symbol, services, module, {
        frame: 'AnonymousBlock',
        triggerObject: null,
        body: block.body
    }).emit();
}
