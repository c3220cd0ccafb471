import Diagnostics
import ExerciseChecks
import LessonMarkup

/// The function of a new exercise, as its author gave it on the command line.
struct ExerciseSignature {
    /// The declaration as it was written, on one line and with the name that the file asks for:
    /// "func nextRow(above: [Int]) -> [Int]".
    let declaration: String
    let entryPoint: EntryPoint
    /// The name it was given, where that is not the file's.
    let otherName: String?

    /// What a signature looks like.
    private static let example = "func nextRow(above: [Int], word: String) -> [Int]"

    /// Reads a declaration for the exercise whose files are called `stem`.
    ///
    /// - Throws: what is wrong with it and what it may be.
    init(_ text: String, stem: String) throws(UserError) {
        func problem(_ what: String) -> UserError { UserError("--signature: \(what)") }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let match = line.wholeMatch(of: /func ([A-Za-z_][A-Za-z0-9_]*) ?(\(.*)/),
            !line.contains(where: "{}@#;\"`\\".contains), !line.contains("//"), !line.contains("/*"),
            line.count(where: { $0 == "(" }) == line.count(where: { $0 == ")" })
        else {
            throw problem(
                "`\(line)` does not declare a function of plain types. Write it as \"\(Self.example)\".")
        }
        let name = EntryPoint.functionName(stem: stem)
        declaration = "func \(name)\(match.2)"
        otherName = match.1 == name ? nil : String(match.1)
        do throws(Diagnostic) {
            entryPoint = try EntryPoint(solution: declaration + " {}", stem: stem, file: "--signature")
        } catch {
            throw problem("\(error.message). \(error.fix).")
        }
        let labels = entryPoint.parameters.map(\.label)
        guard !labels.isEmpty else {
            throw problem("the function takes nothing, so it always answers the same. Give it a parameter.")
        }
        if let label = Self.repeated(in: labels) ?? Self.repeated(in: entryPoint.results.map(\.label)) {
            throw problem("`\(label)` is there twice. Give each parameter and each result a name of its own.")
        }
        if entryPoint.results.count == 1, let result = entryPoint.results.first, !result.label.isEmpty {
            throw problem("a lone result has no name in Swift. Write `-> \(result.type)`.")
        }
    }

    private static func repeated(in names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }

    /// The line or lines that open the function in a file, the brace included: as one line where that is short enough.
    var opening: String {
        guard declaration.count > 98, let first = declaration.firstIndex(of: "("),
            let arrow = declaration.range(of: ") ->"), arrow.lowerBound > first
        else { return declaration + " {" }
        let parameters = declaration[declaration.index(after: first)..<arrow.lowerBound]
        let lines = parameters.replacing(", ", with: ",\n    ")
        return "\(declaration[...first])\n    \(lines)\n\(declaration[arrow.lowerBound...]) {"
    }
}
