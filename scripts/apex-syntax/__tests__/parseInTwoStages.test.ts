import { ApexParserFactory } from '@apexdevtools/apex-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseInTwoStages } from '..';

const PACKAGE = resolve(__dirname, '../../../force-app');

function apexClasses(): string[] {
    return readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.cls'))
        .sort()
        .map((file) => readFileSync(join(PACKAGE, file), 'utf8'));
}

describe('parsing in two stages', () => {
    it('gives the tree of the exact mode', () => {
        const classes = apexClasses().filter((_, index) => index % 12 === 0);
        expect(classes.length).toBeGreaterThan(5);
        for (const source of classes) {
            const exactParser = ApexParserFactory.createParser(source);
            const exact = exactParser.compilationUnit().toStringTree(exactParser.ruleNames, exactParser);
            const { tree } = parseInTwoStages(source, (parser) => parser.compilationUnit());
            expect(tree?.toStringTree(exactParser.ruleNames, exactParser)).toBe(exact);
        }
    });

    it('names the first syntax error, counting from 1', () => {
        const { tree, fault } = parseInTwoStages('public class A {\n  void f( { }\n}', (parser) =>
            parser.compilationUnit()
        );
        expect(tree).toBeNull();
        expect(fault).toMatchObject({ line: 2, column: 11 });
    });

    it('parses queries too', () => {
        const { tree } = parseInTwoStages('SELECT Id FROM Account WHERE Name = :name', (parser) => parser.query());
        expect(tree?.getText()).toContain('Account');
    });
});
