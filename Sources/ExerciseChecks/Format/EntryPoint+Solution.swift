import Diagnostics
import LessonMarkup
import SwiftSource

extension EntryPoint {
    /// The types that cross between the judge and a submission.
    package static let types = ["Tensor", "Int", "Float", "[Int]", "[Float]", "Bool", "String", "[String]"]

    /// The function's name for a file's: "rnnStep" for "rnn_step".
    package static func functionName(stem: String) -> String {
        let words = stem.split(separator: "_")
        return (words.first.map(String.init) ?? "")
            + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// The function of a model solution, as its declaration says; axes are still unknown.
    ///
    /// - Throws: what is wrong with the solution, at its line.
    package init(solution: String, stem: String, file: String) throws(Diagnostic) {
        let name = Self.functionName(stem: stem)
        func problem(_ line: Int?, _ message: String, _ fix: String) -> Diagnostic {
            Diagnostic(.error, file: file, line: line, message: message, fix: fix)
        }
        let all = FunctionDeclaration.all(in: solution)
        let named = all.filter { $0.name == name && $0.enclosing == nil }
        guard let function = named.first else {
            let likely = Diagnostic.nearest(to: name, among: all.map(\.name))
            throw problem(
                likely.flatMap { likely in all.first { $0.name == likely }?.line },
                "there is no function `\(name)` at the top level",
                "\(stem).swift declares `func \(name)(…)`" + (likely.map { "; here it is `\($0)`" } ?? ""))
        }
        guard named.count == 1 else {
            throw problem(named[1].line, "`\(name)` is declared twice", "Give the helper another name")
        }
        guard !function.isGeneric, !function.isAsync, !function.isThrowing else {
            throw problem(
                function.line, "`\(name)` is generic, async or throws",
                "Declare it with plain types; helpers may be what they like")
        }
        let known = Self.types.joined(separator: ", ")
        for parameter in function.parameters where !Self.types.contains(parameter.type) {
            throw problem(
                function.line, "the parameter `\(parameter.label)` has the type `\(parameter.type)`",
                "The types of parameters are \(known)")
        }
        for parameter in function.parameters where parameter.label == "_" {
            throw problem(
                function.line, "a parameter of `\(name)` has no label", "Give each parameter a label")
        }
        let results = Self.results(function.result)
        for result in results where !Self.types.contains(result.type) {
            throw problem(
                function.line, "a result has the type `\(result.type)`", "The types of results are \(known)")
        }
        guard results.count == 1 || results.allSatisfy({ !$0.label.isEmpty }) else {
            throw problem(
                function.line, "the results have no labels", "Write `-> (first: Tensor, second: Tensor)`")
        }
        self.init(name, function.parameters.map { Parameter($0.label, $0.type) }, results)
    }

    /// "(h: Tensor, c: Tensor)" as two results, "Tensor" as one without a label.
    private static func results(_ type: String) -> [Result] {
        guard type.hasPrefix("("), type.hasSuffix(")") else { return [Result("", type)] }
        return type.dropFirst().dropLast().split(separator: ",").map { part in
            let sides = part.split(separator: ":", maxSplits: 1).map {
                String($0.filter { !$0.isWhitespace })
            }
            return sides.count == 2 ? Result(sides[0], sides[1]) : Result("", sides.first ?? "")
        }
    }
}
