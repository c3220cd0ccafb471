import ConsoleOutput
import CourseCatalog
import ExerciseChecks
import Grader
import LessonMarkup
import LessonReader
import NumericCore
import ProgressStore
import Sandbox
import Terminal

/// A report as a learner reads it: what is right, what departs first, why, and what to do next.
package struct GradeReportPage {
    let report: GradeReport
    let course: Course
    let exercise: Exercise
    let console: Console
    /// How many lines are shown of what the code printed.
    package var mostPrinted = Self.mostPrinted
    /// Whether the page ends with what to type next.
    package var saysWhatToType = true

    /// The page of a report on an answer to an exercise of a course.
    package init(report: GradeReport, course: Course, exercise: Exercise, console: Console) {
        self.report = report
        self.course = course
        self.exercise = exercise
        self.console = console
    }

    /// Prints the report. `store` tells how many hints were seen and what comes next.
    package func show(store: ProgressStore?, beginsWithBlank: Bool = true) throws {
        // The learner knows the file; whoever judges other people's has many.
        let subject = store == nil && saysWhatToType ? "\(report.exercise), \(report.file)" : report.exercise
        if beginsWithBlank { try console.line() }
        try wrapped("\(mark) \(subject): \(headline)", Style(isPass ? .success : .failure))
        try console.line()
        // A shape stays on one line.
        try console.write(
            Document(blocks: finding).rendered(capabilities: console.capabilities)
                .replacing("\u{A0}", with: " "))
        try showCauses(store)
        // Where nothing was tried there is nothing to see again.
        if report.verdict == .ungradable { return }
        try console.line()
        if !rightAlready.isEmpty { try wrapped("Right already: \(rightAlready).") }
        if saysWhatToType { for line in try nextSteps(store) { try wrapped(line) } }
        if !footer.isEmpty { try wrapped(footer, .quiet) }
    }

    private func wrapped(_ text: String, _ style: Style = .body) throws {
        for line in Wrapping.lines(text, width: width, hang: 2) { try console.line(line, style) }
    }

    /// Columns of the terminal, and of a block of code in it.
    private var width: Int { console.capabilities.size.columns }
    var codeWidth: Int { width < 30 ? width : width - 2 }

    package var isPass: Bool { report.verdict == .pass }

    private var mark: String {
        switch (isPass, console.capabilities.isUnicode) {
        case (true, true): "✓"
        case (true, false): "+"
        case (false, true): "✗"
        case (false, false): "x"
        }
    }

    /// The verdict in a few words.
    private var headline: String {
        switch report.verdict {
        case .pass: "passed"
        case .fail:
            report.isUntouched ? "not mended yet" : report.isUnwritten ? "not written yet" : "not right yet"
        case .compileError: "it does not compile"
        case .crash: "it crashed"
        case .timeout: "it did not finish"
        case .memory: "it ran out of memory"
        case .outputLimit:
            report.checks.first?.status == .pass
                ? "it printed too much" : "it grows too large when it is compiled"
        case .protocolError: "it ended in an unexpected way"
        case .ungradable: "nothing to grade"
        case .graderError: "the grader failed, which is not your fault"
        }
    }

    /// The report as a page of the reader, where a key edits and another judges again.
    package func document(store: ProgressStore?) throws -> Document {
        let title: [Inline] = [.text("\(mark) \(report.exercise): \(headline)")]
        var blocks = [Block(.heading(level: 1, content: title), lines: 1...1)] + finding
        if let cause = cause(store) {
            blocks.append(
                Block(
                    .callout(.important, title: [.text(cause.title)], body: cause.sentence), lines: 1...1))
        }
        if !report.printed.isEmpty {
            blocks.append(Block(.heading(level: 3, content: [.text(Self.printedTitle)]), lines: 1...1))
            blocks.append(code(printed))
        }
        if !isPass, report.verdict != .graderError {
            blocks.append(
                Document(parsing: "`e` opens \(report.file), `x` judges it again, `q` goes back.").blocks[0])
        }
        // The first line says how to edit and judge, which is other keys here.
        for line in try nextSteps(store) where !line.hasPrefix("Edit ") && !line.hasPrefix("Next: ") {
            blocks.append(Document(parsing: line).blocks.first ?? paragraph(line))
        }
        if !footer.isEmpty { blocks.append(Block(.paragraph([.emphasis([.text(footer)])]), lines: 1...1)) }
        return Document(blocks: blocks)
    }

    /// Why it went wrong, as far as that is known: one cause, the most telling first.
    private func cause(_ store: ProgressStore?) -> (title: String, sentence: [Block])? {
        let isRepeated = isRepeated(store)
        if let mistake = report.misconception {
            // The cure comes when the question has not led to it.
            let text = isRepeated ? mistake.message : mistake.observation
            return ("A mistake with a name: \(mistake.name)", [paragraph(text)])
        }
        if let near = report.nearMiss {
            return ("A pattern in your numbers", Document(parsing: near.sentence).blocks)
        }
        // With the cause named, the law it breaks would only say it again.
        // Many laws broken at once say that something is wrong, which is known, and not what.
        guard report.finding != .notRepeatable, (1...2).contains(report.brokenLaws.count) else { return nil }
        return (
            report.brokenLaws.count == 1 ? "A law it breaks" : "Two laws it breaks",
            report.brokenLaws.map { paragraph($0.sentence) }
        )
    }

    /// Whether the learner has made this mistake before, in this exercise; where nothing is recorded it may be for the only
    /// time that it is looked at.
    private func isRepeated(_ store: ProgressStore?) -> Bool {
        guard let store, let id = report.misconception?.id else { return true }
        // This attempt is recorded already.
        let same = (try? store.attempts(for: report.exercise))?.count { $0.misconception == id } ?? 0
        return same > 1
    }

    private static let printedTitle = "What your code printed, call by call"

    /// Why it went wrong, and what the code itself had to say.
    private func showCauses(_ store: ProgressStore?) throws {
        if let cause = cause(store) {
            try section(cause.title, Style(.important), [.init(.quote(cause.sentence), lines: 1...1)])
        }
        if !report.printed.isEmpty { try section(Self.printedTitle, .quiet, [code(printed)]) }
    }

    private func section(_ title: String, _ style: Style, _ blocks: [Block]) throws {
        try console.line()
        try wrapped(title, style)
        try console.show(Document(blocks: blocks))
    }

    private var finding: [Block] {
        switch report.finding {
        case .none:
            return [paragraph(isPass ? passSentence : "Every number asked for is right, and yet:")]
        case .refused(let messages):
            let page = CompilerPage(
                messages: messages, width: codeWidth, isUnicode: console.capabilities.isUnicode)
            return [code(page.lines.joined(separator: "\n"))]
        case .notLinked(let said):
            let words = "The file compiles, but it does not link:\n" + said
            let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
                .flatMap { Wrapping.lines(String($0), width: codeWidth, hang: 2) }
            return [code(lines.joined(separator: "\n"))]
        case .unwritten(let line):
            let place = line.map { "at line \($0) of" } ?? "in"
            return [
                paragraph("unwritten() still stands \(place) \(report.file). Write your code in its place.")
            ]
        case .stopped(let sentence, let line):
            return stopped(sentence, line)
        case .notRepeatable:
            return [
                paragraph(
                    "The inputs of case 1, sent once more at the end, were answered in another way than before. An "
                        + "answer may depend on nothing but the arguments: look for a variable outside of the "
                        + "function that keeps its value from call to call, or for random numbers.")
            ]
        case .departure(let departure, let number, let count, let sizes):
            let note = report.gradients?.text ?? ""
            return departurePage(departure, number, count, sizes).blocks + Document(parsing: note).blocks
        }
    }

    private func departurePage(
        _ departure: Departure, _ number: Int, _ count: Int, _ sizes: String
    ) -> DeparturePage {
        DeparturePage(
            departure: departure,
            place: (number <= count ? "Case \(number) of \(count)" : "A further case")
                + (sizes.isEmpty ? "" : " (\(sizes))"),
            entryPoint: report.entryPoint, width: console.capabilities.size.columns)
    }

    /// What happened and in which line, the line itself, and what it was asked then.
    private func stopped(_ sentence: String, _ line: Int?) -> [Block] {
        var blocks = [paragraph(line.map { stopped(sentence, at: $0) } ?? sentence)]
        if let line {
            let excerpt = SourceExcerpt(source: report.source, line: line, showsLoop: !isCrash)
            let text = excerpt.lines(width: codeWidth).joined(separator: "\n")
            if !text.isEmpty { blocks.append(code(text)) }
        }
        if let place = report.stoppedAt {
            blocks.append(paragraph("It was answering \(place)."))
        }
        if report.misconception == nil,
            case .departure(let departure, let number, let count, let sizes) = report.findingBeforeTheEnd
        {
            var page = departurePage(departure, number, count, sizes)
            page.showsSurroundings = false
            blocks += [paragraph("Before that, an answer was wrong already, which may have the same cause.")]
            blocks += page.blocks
        }
        return blocks
    }

    private var isCrash: Bool { report.verdict == .crash }

    /// A crash has its line; what took too long was there when it was stopped.
    private func stopped(_ sentence: String, at line: Int) -> String {
        guard isCrash else { return "\(sentence) It was at line \(line)." }
        return "Line \(line): " + (sentence.hasPrefix("It ") ? "it " + sentence.dropFirst(3) : sentence)
    }

    private var passSentence: String {
        let laws = report.laws.count
        let ending = laws == 0 ? "." : laws == 1 ? ", and the law holds." : ", and all \(laws) laws hold."
        return "Equal to the reference on \(report.caseCount) fresh cases" + ending
    }

    private func nextSteps(_ store: ProgressStore?) throws -> [String] {
        switch report.verdict {
        case .pass:
            return store == nil ? [] : ["Next: workbook next"]
        case .graderError:
            return ["`workbook doctor` looks for the cause."]
        default:
            guard let store else { return [] }
            let seen = try store.hintsShown(of: report.exercise)
            let left = max(0, ExerciseTask.hintCount - seen)
            let hints =
                left == 0 ? "`workbook hint` shows your hints again." : "`workbook hint` (\(left) left)"
            return ["Edit \(report.file), then: workbook grade", "Stuck? \(hints)"]
        }
    }

    /// What is needed to see the same again.
    private var footer: String {
        // Where nothing ran, no sandbox was in use and no inputs were drawn.
        guard let isolation = report.isolation else { return "" }
        var parts = ["seed \(report.seed)", "sandbox: \(IsolationProbe.words(for: isolation))"]
        if report.compileSeconds > 0 { parts.append("compiled in \(readable(report.compileSeconds)) s") }
        if report.runSeconds > 0 { parts.append("ran in \(readable(report.runSeconds)) s") }
        return parts.joined(separator: console.capabilities.isUnicode ? " · " : ", ")
    }

    private func readable(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private func paragraph(_ text: String) -> Block {
        Block(.paragraph([.text(text)]), lines: 1...1)
    }

    private func code(_ text: String) -> Block {
        Block(.code(info: "", text: text), lines: 1...1)
    }
}
