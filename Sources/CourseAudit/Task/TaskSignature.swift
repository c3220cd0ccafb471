import CourseCatalog
import Diagnostics
import ExerciseChecks
import LessonMarkup
import SwiftSource
import TextTools

/// Compares what a task says of its function, a fence and a table, with the model solution's declaration.
///
/// The fence is the first of Swift that begins with `func`: its name, labels, types and result are the solution's, white
/// space aside. The table is the first whose first column names a parameter or a result in backquotes. It names each
/// parameter once and in order, then `result`, or each result by its label; one row may name several. A function of one
/// parameter and one result needs none. What else stands in a row is not looked at.
struct TaskSignature {
    let task: ExerciseTask
    /// How messages name the task.
    let file: String
    /// The solution's function.
    let entryPoint: EntryPoint

    /// What a lone result is called in the table.
    private static let result = "result"

    /// What does not agree.
    var problems: [Diagnostic] {
        guard let fence = task.body.blocks.first(where: { $0.signature != nil }) else {
            return [
                problem(
                    nil, "the task shows no signature",
                    "Put the declaration in a ```swift fence: `\(entryPoint.signature)`")
            ]
        }
        return signatureProblems(fence) + tableProblems(after: fence)
    }

    // MARK: The fence

    private func signatureProblems(_ fence: Block) -> [Diagnostic] {
        let line = fence.lines.lowerBound + 1
        guard let declared = fence.signature else { return [] }
        guard let difference = difference(from: declared) else { return [] }
        return [
            problem(
                line, "the task's signature is not the solution's: \(difference)",
                "The solution declares `\(entryPoint.signature)`")
        ]
    }

    private func difference(from declared: FunctionDeclaration) -> String? {
        if declared.name != entryPoint.name {
            return "here the function is called `\(declared.name)`"
        }
        for (index, pair) in zip(declared.parameters, entryPoint.parameters).enumerated() {
            if pair.0.label != pair.1.label {
                return "here parameter \(index + 1) is `\(pair.0.label)`, there `\(pair.1.label)`"
            }
            if pair.0.type != pair.1.type {
                return "here `\(pair.0.label)` is \(pair.0.type), there \(pair.1.type)"
            }
        }
        if declared.parameters.count != entryPoint.parameters.count {
            let here = declared.parameters.count.counted("parameter")
            return "here it has \(here), there \(entryPoint.parameters.count)"
        }
        if declared.isAsync || declared.isThrowing || declared.isGeneric {
            return "here it is generic, async or throws"
        }
        let isSame =
            declared.result.filter { !$0.isWhitespace } == entryPoint.resultType.filter { !$0.isWhitespace }
        return isSame ? nil : "here the result is \(declared.result), there \(entryPoint.resultType)"
    }

    // MARK: The table

    private var resultNames: [String] {
        entryPoint.results.count == 1 ? [Self.result] : entryPoint.results.map(\.label)
    }

    private func tableProblems(after fence: Block) -> [Diagnostic] {
        let expected = entryPoint.parameters.map(\.label) + resultNames
        guard let block = task.body.blocks.first(where: { names(in: $0).contains(where: expected.contains) })
        else {
            guard expected.count > 2 else { return [] }
            return [
                problem(
                    fence.lines.lowerBound, "no table says what goes in and what comes out",
                    "Write a row for each of \(expected.map { "`\($0)`" }.joined(separator: ", "))")
            ]
        }
        guard case .table(let table) = block.kind else { return [] }
        var found: [Diagnostic] = []
        var seen: [String] = []
        for (index, row) in table.rows.enumerated() {
            // The header and the line of dashes stand above the rows.
            let line = block.lines.lowerBound + 2 + index
            for name in Self.names(in: row.first ?? []) {
                if !expected.contains(name) {
                    let likely = Diagnostic.nearest(to: name, among: expected).map {
                        "Did you mean `\($0)`?"
                    }
                    found.append(
                        problem(
                            line, "the table names `\(name)`, which \(entryPoint.fullName) does not have",
                            likely ?? "It has \(expected.joined(separator: ", "))"))
                } else if seen.count(where: { $0 == name }) == expected.count(where: { $0 == name }) {
                    found.append(problem(line, "the table names `\(name)` twice", "Keep one of the rows"))
                } else {
                    seen.append(name)
                }
            }
        }
        // A result may be called as a parameter is, and then has a row of its own.
        var rows = seen
        let missing = expected.filter { name in
            guard let place = rows.firstIndex(of: name) else { return true }
            rows.remove(at: place)
            return false
        }
        if !missing.isEmpty {
            let list = missing.map { "`\($0)`" }.joined(separator: ", ")
            found.append(problem(block.lines.lowerBound, "the table has no row for \(list)", "Add it"))
        } else if found.isEmpty, seen != expected {
            found.append(
                problem(
                    block.lines.lowerBound, "the rows of the table are in another order than the signature",
                    "Order them as \(expected.joined(separator: ", "))"))
        }
        return found
    }

    private func names(in block: Block) -> [String] {
        guard case .table(let table) = block.kind else { return [] }
        return table.rows.flatMap { Self.names(in: $0.first ?? []) }
    }

    /// What a cell names in backquotes; the word "result" may stand without.
    private static func names(in cell: [Inline]) -> [String] {
        let quoted = cell.compactMap { inline -> String? in
            if case .code(let text) = inline { text } else { nil }
        }
        return quoted.isEmpty && cell.plainText.lowercased() == result ? [result] : quoted
    }

    private func problem(_ line: Int?, _ message: String, _ fix: String) -> Diagnostic {
        Diagnostic(.error, file: file, line: line, message: message, fix: fix)
    }
}

extension Block {
    /// The declaration in a Swift fence that begins with one, as far as the first empty line.
    var signature: FunctionDeclaration? {
        guard case .code("swift", let text) = kind, text.drop(while: \.isWhitespace).hasPrefix("func ") else {
            return nil
        }
        let lines = text.drop(while: \.isWhitespace).split(
            separator: "\n", omittingEmptySubsequences: false)
        let declaration = lines.prefix { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
        return FunctionDeclaration.all(in: declaration).first
    }
}
