import { objectOf } from '../../../metadata/model';
import type { AnonymousBlock, TriggerDeclaration } from '../ast/nodes';
import { reject } from '../diagnostics';
import type { ClassSymbol } from '../symbols/symbols';
import { ClassEmitter } from './classes';
import type { CompilationServices } from './context';
import type { ModuleWriter } from './moduleWriter';

/** Emits a trigger: its body as the static method `run$` of a class of its own, beside the members it declares. */
export function emitTrigger(
    declaration: TriggerDeclaration,
    symbol: ClassSymbol,
    services: CompilationServices,
    module: ModuleWriter
): void {
    const object = objectOf(services.program.model, declaration.object.text);
    if (!object) {
        return reject(`Invalid sObject type: ${declaration.object.text}`, declaration.object.at);
    }
    const unit = { frame: `Trigger.${symbol.name}`, triggerObject: object.name, body: declaration.body };
    new ClassEmitter(symbol, services, module, unit).emit();
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
