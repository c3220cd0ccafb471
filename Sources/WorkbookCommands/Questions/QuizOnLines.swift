import ConsoleOutput
import CourseCatalog
import Foundation
import LessonMarkup
import LessonReader
import NumericCore
import ProgressStore
import QuizBank
import Terminal

/// Asks questions one by one, on lines: the same in a terminal, in a pipe and for a screen reader.
struct QuizOnLines {
    let console: Console
    /// What goes on where it was stopped: `workbook next`.
    let command: String
    /// Whether the question at an index is begun; else the sitting ends there.
    var mayGoOn: (Int) -> Bool = { _ in true }
    /// What is said below a question that is settled, when there is something; "Asked again in 5 days."
    var aftermath: (inout QuizSitting, Int) throws -> String? = { _, _ in nil }

    /// Asks the questions in order; false when the learner stopped before the last.
    ///
    /// - Parameter title: what stands above them.
    func ask(_ sitting: inout QuizSitting, title: String) throws -> Bool {
        try console.line()
        try console.show(markdown: "# \(title)")
        let count = sitting.items.count
        try console.line(
            (count == 1 ? "One question." : "\(count) questions.") + " q stops; what you answered is kept.",
            .quiet
        )
        var index = 0
        // A question may be put at the end once more while they are asked.
        while index < sitting.items.count, mayGoOn(index) {
            try console.line()
            try console.line(sitting.heading(of: index), Style(.heading2))
            guard try ask(index, in: &sitting) else {
                try console.line("Stopped; what you answered is kept. `\(command)` goes on.", .quiet)
                return false
            }
            if let words = try aftermath(&sitting, index) { try console.line(words, .quiet) }
            index += 1
        }
        return true
    }

    /// The score of a quiz, and the offer to ask once more what was missed; false when the learner stopped there.
    ///
    /// In a terminal it stays on the screen until Enter.
    func close(_ sitting: QuizSitting, quiz: Quiz, of lesson: Lesson) throws -> Bool {
        var sitting = sitting
        var best = try sitting.betterRun(of: quiz, lesson)
        while true {
            try console.line()
            try console.line(sitting.score.sentence, Style(.success))
            if let score = best, score.isBetter(than: sitting.score) {
                try console.line("Your best complete run: \(score.sentence)", .quiet)
            }
            best = nil
            try console.line()
            guard console.capabilities.isInputTerminal else { return true }
            var again = sitting.again()
            let prompt = "Enter goes on" + (again == nil ? " " : "; r asks again what was missed ")
            let typed = try LineEditor.read(
                prompt: prompt, capabilities: console.capabilities, write: console.write, resumed: {})
            guard let typed, !QuizWords.stops(typed) else { return false }
            guard typed.trimmingBlanks().lowercased() == "r", again != nil else { return true }
            guard try ask(&again!, title: "Once more: \(lesson.title)") else { return false }
            sitting = again!
        }
    }

    /// False when the learner stopped.
    private func ask(_ index: Int, in sitting: inout QuizSitting) throws -> Bool {
        var asking = sitting.begin(index).numbered(console.capabilities.isLinear)
        try show(asking.shown)
        if asking.shown.isOpen { return try askOpen(&asking, index, in: &sitting) }
        while asking.outcome == nil {
            guard let typed = try read(asking.shown) else { return false }
            if QuizWords.skips(typed, asking.shown) {
                try skip(&asking, index, in: &sitting)
                break
            }
            guard let response = try understood(typed, asking.shown) else { continue }
            let verdict = asking.take(response)
            try sitting.record(asking, of: index, typed: typed, isCorrect: verdict.isCorrect)
            try tell(verdict, on: asking)
        }
        return true
    }

    private func skip(_ asking: inout Asking, _ index: Int, in sitting: inout QuizSitting) throws {
        asking.skip()
        try sitting.record(asking, of: index, typed: "", isCorrect: false)
        try console.line()
        try console.line("Skipped.", .quiet)
        try console.show(Document(blocks: [QuizWords.rightAnswer(asking.shown)]))
        let told = asking.shown.explanation
        if !told.blocks.isEmpty { try console.show(told) }
    }

    /// An answer in sentences of the learner's own, then the points it is compared with. False when the learner stopped.
    private func askOpen(_ asking: inout Asking, _ index: Int, in sitting: inout QuizSitting) throws -> Bool {
        let presentation = asking.shown
        try console.line()
        try console.line(presentation.writingPrompt, .quiet)
        var written: [String] = []
        while true {
            guard let line = try line(prompt: "  ", again: presentation) else { return false }
            if written.isEmpty, QuizWords.skips(line, presentation) {
                try skip(&asking, index, in: &sitting)
                return true
            }
            if line.contains(where: { !$0.isWhitespace }) {
                written.append(line)
            } else if written.isEmpty {
                try console.line("A sentence will do. `skip` passes it over; q stops.")
            } else {
                break
            }
        }
        try console.line()
        try console.line("What a full answer says:", Style(.heading2))
        for (index, point) in presentation.points.enumerated() {
            try show(point.blocks, console.capabilities.isLinear ? "\(index + 1). " : "  \(index + 1)  ")
        }
        while true {
            try console.write("\n")
            guard let typed = try line(prompt: "\(presentation.prompt): ", again: presentation) else {
                return false
            }
            guard case .points(let found)? = try understood(typed, presentation) else { continue }
            if !console.capabilities.isInputTerminal { try console.line() }
            let verdict = asking.take(.points(found))
            try sitting.record(
                asking, of: index,
                typed: presentation.record(of: written.joined(separator: "\n"), finding: found),
                isCorrect: verdict.isCorrect)
            try console.line()
            try console.line(
                presentation.sentence(finding: found), verdict.isCorrect ? Style(.success) : .quiet)
            if !verdict.explanation.blocks.isEmpty {
                try console.line()
                try console.show(verdict.explanation)
            }
            return true
        }
    }

    /// What was typed, understood; nil, after a word on what to type instead, where it is not.
    private func understood(_ typed: String, _ presentation: Presentation) throws -> Response? {
        do {
            return try presentation.response(to: typed)
        } catch {
            try console.line("\(error.description)")
            return nil
        }
    }

    private func show(_ presentation: Presentation) throws {
        try console.show(presentation.text)
        guard !presentation.choices.isEmpty else { return }
        try console.line()
        for choice in presentation.choices {
            let label = presentation.label(of: choice)
            try show(choice.content, console.capabilities.isLinear ? "\(label). " : "  \(label)  ")
        }
    }

    /// A choice or a point with its letter or number in the margin, so that its further lines align under the first.
    private func show(_ blocks: [Block], _ marker: String) throws {
        let width = max(10, min(console.capabilities.size.columns, LayoutOptions().measure) - marker.count)
        let text = Document(blocks: blocks).rendered(width: width, capabilities: console.capabilities)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0, line.isEmpty { continue }
            try console.write(
                (index == 0 ? marker : String(repeating: " ", count: marker.count)) + line + "\n")
        }
    }

    /// One answer as typed; nil at the end of input or when the learner stops.
    private func read(_ presentation: Presentation) throws -> String? {
        var lines: [String] = []
        while lines.count < presentation.expectedLines {
            let prompt = lines.isEmpty ? "\(QuizWords.prompt(presentation)): " : "  "
            try console.write("\n")
            guard
                let line = try line(
                    prompt: prompt, keys: QuizWords.keys(presentation), again: presentation)
            else { return nil }
            if lines.isEmpty, QuizWords.skips(line, presentation) {
                lines = [line]
                break
            }
            lines.append(line)
        }
        // An echoed pipe shows nothing of what was typed; the answers must not run into the question.
        if !console.capabilities.isInputTerminal { try console.line() }
        return lines.joined(separator: "\n")
    }

    /// One line as typed, or one of the keys that need no Enter; nil at the end of input or when the learner stops.
    private func line(
        prompt: String, keys: Set<Character> = [], again presentation: Presentation
    ) throws -> String? {
        let typed = try LineEditor.read(
            prompt: prompt, keys: keys, capabilities: console.capabilities, write: console.write,
            resumed: { try show(presentation) })
        guard let typed else {
            try console.line()
            return nil
        }
        return QuizWords.stops(typed) ? nil : typed
    }

    private func tell(_ verdict: AnswerVerdict, on asking: Asking) throws {
        let (mark, cross) = console.capabilities.isUnicode ? ("✓", "✗") : ("+", "x")
        try console.line()
        try verdict.isCorrect
            ? console.line("\(mark) Right.", Style(.success))
            : console.line("\(cross) Not quite.", Style(.failure))
        for feedback in verdict.feedback { try console.show(feedback) }
        guard asking.outcome != nil else {
            try console.line("One more try.", .quiet)
            return
        }
        if !verdict.isCorrect { try console.show(Document(blocks: [QuizWords.rightAnswer(asking.shown)])) }
        if !verdict.explanation.blocks.isEmpty {
            try console.line()
            try console.show(verdict.explanation)
        }
    }
}
