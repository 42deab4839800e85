/** Runs the task once after a delay. Gives the function that cancels it. */
export function after(milliseconds: number, task: () => void): () => void {
    const handle = setTimeout(task, milliseconds);
    return () => clearTimeout(handle);
}

/** Runs the task again and again. Gives the function that stops it: call it in disconnectedCallback. */
export function every(milliseconds: number, task: () => void): () => void {
    const handle = setInterval(task, milliseconds);
    return () => clearInterval(handle);
}
