import ExerciseChecks

/// Why the compiler refuses a submission, as the learner should read it.
package struct CompilerMessages: Sendable, Equatable, CustomStringConvertible {
    /// The first few, with the learner's path in them; each is what there is to mend.
    package var messages: [CompilerMessage]
    /// Errors left out behind them.
    package var omittedErrors = 0

    package init(_ messages: [CompilerMessage], omittedErrors: Int = 0) {
        self.messages = messages
        self.omittedErrors = omittedErrors
    }

    /// What is to be said of the errors left out; nil where there are none.
    package var remark: String? {
        guard omittedErrors > 0 else { return nil }
        return
            "… and \(omittedErrors) more error\(omittedErrors == 1 ? "" : "s"). Mend the first, then grade again."
    }

    /// The whole in the compiler's own manner, an empty line between messages.
    package var plainText: String {
        (messages.map(\.plainText) + [remark].compactMap { $0 }).joined(separator: "\n\n")
    }

    package var description: String { plainText }
}

extension CompilerMessages {
    /// Errors shown; the first few are what there is to mend, and the rest mostly follows from them.
    private static let mostMessages = 4

    /// Puts the learner's own path where the boxed name stands, keeps to errors where there are any, and speaks of the
    /// signature where the glue did not fit it.
    ///
    /// - Parameter exerciseOfFunction: the id of the course's exercise whose function has a name.
    init(
        _ output: CompilerOutput, of submission: Submission, entryPoint: EntryPoint,
        exerciseOfFunction: @escaping (String) -> String? = { _ in nil }
    ) {
        let messages = output.messages.filter { !$0.isAboutUnbuiltModule }
        let own = messages.filter { !$0.isInGlue }
        let errors = own.filter { $0.severity == .error }
        let lacksImport =
            errors.contains { $0.text.contains("cannot find type 'Tensor' in scope") }
            && !submission.source.contains("import NumericCore")
        let note = SignatureNote(submission, entryPoint)
        let advice = CompilerAdvice(
            submission: submission, entryPoint: entryPoint, exerciseOfFunction: exerciseOfFunction)
        var shown = Self.onePerLine(errors.isEmpty ? own : errors)
            .prefix(lacksImport || note.isMissing ? 1 : Self.mostMessages)
            .map { message in
                var message = message
                message.notes += advice.notes(on: message)
                return message.naming(submission.path, for: Submission.boxedName)
            }
        // An error of the learner's own may be all that keeps a right signature from fitting.
        let isGlueAtFault = messages.contains { $0.isInGlue && $0.severity == .error }
        var omittedErrors = max(0, errors.count - shown.count)
        if note.isMissing || isGlueAtFault && (note.isWarranted || errors.isEmpty) {
            if errors.isEmpty { (shown, omittedErrors) = ([], 0) }
            shown.insert(note.message, at: 0)
        }
        if lacksImport { shown.insert(advice.missingImport, at: 0) }
        if messages.count < output.messages.count { shown.insert(advice.unavailableImport, at: 0) }
        self.init(shown, omittedErrors: omittedErrors)
    }

    /// The first message about each line: the others mostly follow from it.
    private static func onePerLine(_ messages: [CompilerMessage]) -> [CompilerMessage] {
        var places: Set<Int> = []
        return messages.filter { message in message.line.map { places.insert($0).inserted } ?? true }
    }
}

extension CompilerMessage {
    /// Whether it is about the grader's own line and not about the learner's file.
    fileprivate var isInGlue: Bool { file == "main.swift" }

    /// Whether it is about a module that would have to be built into the cache, which is read-only in the box.
    fileprivate var isAboutUnbuiltModule: Bool {
        file?.contains("/\(SupportBuild.clangCache)/") == true
            || text.contains("/\(SupportBuild.clangCache)/")
            || severity == .error
                && ["could not build C module", "failed to build module"].contains { text.hasPrefix($0) }
            || text.contains("error: could not build C module")
            || text.contains("error: failed to build module")
    }

    /// The same with another name for a file, in its words too.
    fileprivate func naming(_ path: String, for name: String) -> CompilerMessage {
        var message = self
        if file == name { message.file = path }
        message.text = text.replacing(name, with: path)
        message.details = details.map { $0.replacing(name, with: path) }
        message.notes = notes.map { $0.naming(path, for: name) }
        return message
    }
}
