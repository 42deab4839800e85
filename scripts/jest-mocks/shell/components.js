/** Stand-in for the list of exposed components that the build makes: tests add their own. */
export const components = {};
