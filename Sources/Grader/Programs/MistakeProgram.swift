import ExerciseChecks

/// Many files of a course in one program, which answer one after the other.
///
/// Each is a module of its own, so that all may declare the same names, and is reached by a symbol that differs. They are
/// compiled side by side and linked once, which takes a third of the time that as many programs take.
struct MistakeProgram {
    /// The sources, each with the glue that serves its function.
    let files: [String]
    /// Lets them answer in turn.
    let main: String

    /// What the symbol of each begins with; its number follows.
    static let symbol = "workbook_mistake_"

    /// A program of sources that all declare the function `entryPoint`.
    init(_ sources: [String], calling entryPoint: EntryPoint) {
        files = sources.enumerated().map { number, source in
            // What uses the grader's own names is left out as if it did not compile.
            let text = ReservedText.found(in: source) == nil ? source : "this uses names of the grader"
            return """
                \(text)
                import SubmissionRuntime
                @_silgen_name("\(Self.symbol)\(number)") public func \(Self.symbol)\(number)() {
                    \(entryPoint.servingCall)
                }

                """
        }
        var main = "import SubmissionRuntime\n"
        for number in sources.indices {
            main += "@_silgen_name(\"\(Self.symbol)\(number)\") func answer\(number)()\n"
        }
        main += "serveInTurn([\(sources.indices.map { "answer\($0)" }.joined(separator: ", "))])\n"
        self.main = main
    }
}
