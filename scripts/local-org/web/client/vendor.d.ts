/** Modules that the build makes, and parts of the base components that their typings leave out. */

declare module 'shell/components' {
    /** Exposed components of the project by name. */
    export const components: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;
}

declare module '@lwc/synthetic-shadow' {}

declare module 'lightning/modal' {
    namespace LightningModal {
        function open(options: { label: string; size?: string; [property: string]: unknown }): Promise<unknown>;
    }
    export default LightningModal;
}

declare module 'lightning/confirm' {
    namespace LightningConfirm {
        function open(options: { message: string; label?: string; theme?: string }): Promise<boolean>;
    }
    export default LightningConfirm;
}

declare module 'lightning/toastContainer' {
    namespace ToastContainer {
        function instance(): unknown;
    }
    export default ToastContainer;
}
