import ExerciseChecks
import SwiftSource
import TextTools

/// What is to be said about a function that does not have the signature of its exercise.
struct SignatureNote {
    let submission: Submission
    let entryPoint: EntryPoint
    /// Every function of the learner's file.
    private let functions: [FunctionDeclaration]

    init(_ submission: Submission, _ entryPoint: EntryPoint) {
        self.submission = submission
        self.entryPoint = entryPoint
        functions = FunctionDeclaration.all(in: submission.source)
    }

    /// The function meant: one at the top level before one that is not, and of those the one with as many
    /// parameters as are asked for.
    private var declared: FunctionDeclaration? {
        let named = functions.filter { $0.name == entryPoint.name }
        let outer = named.filter { $0.enclosing == nil }
        return outer.first { $0.parameters.count == entryPoint.parameters.count } ?? outer.first
            ?? named.first
    }

    /// Whether the source shows a difference, as far as it was understood.
    var isWarranted: Bool {
        declared.map { !differences($0).isEmpty } ?? true
    }

    /// Whether the file has no function of the exercise's name, whatever else it has.
    var isMissing: Bool { declared == nil }

    /// The note, in the compiler's manner.
    var message: CompilerMessage {
        guard let declared else {
            if let similar = functions.first(where: { isSimilar($0.name) }) {
                return message(
                    "there is no function named \(entryPoint.name)", at: similar.line,
                    ["here it is called \(similar.name)"])
            }
            return message("there is no function named \(entryPoint.name)", at: nil, [])
        }
        return message(
            "\(entryPoint.name) does not have the signature of this exercise", at: declared.line,
            differences(declared))
    }

    private func message(_ sentence: String, at line: Int?, _ details: [String]) -> CompilerMessage {
        CompilerMessage(
            severity: .error, file: submission.path, line: line, text: sentence,
            details: details.map { "  \($0)" } + expected)
    }

    /// The signature, on as many lines as a narrow terminal needs.
    private var expected: [String] {
        let whole = "  expected: " + entryPoint.signature
        guard whole.count > 72, let end = entryPoint.signature.range(of: ") -> ", options: .backwards) else {
            return [whole]
        }
        var lines = [""]
        for (index, parameter) in entryPoint.parameters.enumerated() {
            let isLast = index == entryPoint.parameters.count - 1
            let part = "\(parameter.label): \(parameter.type)" + (isLast ? "" : ",")
            if lines[lines.count - 1].count + part.count > 32, lines.last != "" { lines.append("") }
            lines[lines.count - 1] += (lines.last == "" ? "" : " ") + part
        }
        return ["  expected: func \(entryPoint.name)("] + lines.map { "    " + $0 }
            + ["  " + entryPoint.signature[end.lowerBound...]]
    }

    /// Every difference, in the order in which they are best mended.
    private func differences(_ function: FunctionDeclaration) -> [String] {
        var list: [String] = []
        if let condition = condition(around: function.line) {
            list.append("it stands inside \(condition), which leaves it out here; take the condition away")
        }
        if let enclosing = function.enclosing {
            list.append("it stands inside \(enclosing); the grader looks for it at the top level")
        }
        for modifier in ["private", "fileprivate"] where function.modifiers.contains(modifier) {
            list.append("it is \(modifier), so that the grader cannot call it")
        }
        if function.isAsync { list.append("it is async; this one is not") }
        if function.isThrowing { list.append("it throws; this one answers every input it gets") }
        list += parameterDifferences(function)
        let result = Self.withoutLabels(function.result)
        let right = Self.withoutLabels(entryPoint.resultType)
        if result == right + "?" || result == "Optional<\(right)>" {
            list.append("it returns an Optional (\(function.result))")
        } else if result != right {
            list.append(function.result == "Void" ? "it returns nothing" : "it returns \(function.result)")
        } else {
            let labels = Self.labels(function.result)
            if !labels.isEmpty, labels != entryPoint.results.map(\.label) {
                list.append("its results are labelled \(labels.joined(separator: ", "))")
            }
        }
        return list
    }

    /// The `#if` that a line stands in, as it is written; nil for none.
    private func condition(around number: Int) -> String? {
        var open: [String] = []
        for line in Submission.lines(of: submission.source).prefix(number - 1) {
            let words = line.drop { $0 == " " || $0 == "\t" }
            if words.hasPrefix("#if ") { open.append(String(words.prefix(60))) }
            if words.hasPrefix("#else") || words.hasPrefix("#elseif"), !open.isEmpty {
                open[open.count - 1] = String(words.prefix(60))
            }
            if words.hasPrefix("#endif") { _ = open.popLast() }
        }
        return open.last
    }

    private func parameterDifferences(_ function: FunctionDeclaration) -> [String] {
        let (mine, right) = (function.parameters, entryPoint.parameters)
        let labels = (mine: mine.map(\.label), right: right.map(\.label))
        let isMore = mine.count > right.count
        if mine.count != right.count {
            let odd =
                isMore
                ? labels.mine.filter { !labels.right.contains($0) }
                : labels.right.filter { !labels.mine.contains($0) }
            let count = mine.count == 1 ? "1 parameter" : "\(mine.count) parameters"
            let names = odd.joined(separator: ", ")
            let ending =
                odd.isEmpty || labels.mine.contains("_")
                ? "" : isMore ? "; leave out \(names)" : "; add \(names)"
            return ["it has \(count) where \(right.count) are asked for\(ending)"]
        }
        if labels.mine != labels.right, labels.mine.sorted() == labels.right.sorted() {
            return ["its parameters stand in another order: \(labels.mine.joined(separator: ", "))"]
        }
        return labelDifferences(labels.mine, labels.right) + typeDifferences(mine, right)
    }

    private func labelDifferences(_ mine: [String], _ right: [String]) -> [String] {
        guard mine != right else { return [] }
        if mine.allSatisfy({ $0 == "_" }) {
            return ["its parameters have no labels; take each _ out"]
        }
        return ["its labels are \(mine.joined(separator: ", "))"]
    }

    private func typeDifferences(
        _ mine: [FunctionDeclaration.Parameter], _ right: [EntryPoint.Parameter]
    ) -> [String] {
        zip(mine, right).compactMap { mine, right in
            mine.type.filter { $0 != " " } == right.type.filter { $0 != " " }
                ? nil : "its parameter \(right.label) is of type \(mine.type)"
        }
    }

    /// ["h", "c"] from "(h: Tensor, c: Tensor)"; none where it has no labels.
    private static func labels(_ type: String) -> [String] {
        guard type.hasPrefix("("), type.contains(":") else { return [] }
        return type.dropFirst().split(separator: ",").map { part in
            part.prefix { $0 != ":" }.filter { $0 != " " }
        }
    }

    /// "(Tensor, Tensor)" from "(h: Tensor, c: Tensor)".
    private static func withoutLabels(_ type: String) -> String {
        type.split(separator: ",").map { part in
            let opening = part.prefix { $0 == "(" || $0 == " " }.filter { $0 == "(" }
            let rest = part.split(separator: ":").last ?? part
            return opening + rest.filter { $0 != " " && $0 != "(" }
        }.joined(separator: ",")
    }

    /// The same but for capitals and underscores, or for two letters.
    private func isSimilar(_ name: String) -> Bool {
        let plain = { (text: String) in text.lowercased().filter { $0 != "_" } }
        let (mine, right) = (Array(plain(name)), Array(plain(entryPoint.name)))
        guard mine.count <= right.count + 2 else { return false }
        return editDistance(mine, right) <= 2
    }
}
