/** Plain JavaScript, as a program that uses the library is: lists the components of a project with source-deploy-retrieve. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { ComponentSet } = require('@salesforce/source-deploy-retrieve');

/** Folders of the packages that sfdx-project.json names. */
function packageFolders(root) {
    const { packageDirectories } = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8'));
    return packageDirectories.map(({ path }) => join(root, path));
}

/** Takes the folder of a project; gives the number of its components. */
exports.fromSource = function fromSource(root) {
    return ComponentSet.fromSource(packageFolders(root)).size;
};

/** The same, and reads the XML of each component: the least that tells what is in it. */
exports.fromSourceParsed = function fromSourceParsed(root) {
    const components = ComponentSet.fromSource(packageFolders(root)).getSourceComponents().toArray();
    return components.filter((component) => component.xml && component.parseXmlSync() !== undefined).length;
};

if (require.main === module) {
    const [root, how] = process.argv.slice(2);
    (how === 'parsed' ? exports.fromSourceParsed : exports.fromSource)(root);
}
