import Diagnostics
import LessonMarkup

/// Reads one section of a quiz as a question.
struct QuestionReader {
    let section: QuestionSection
    let file: String
    /// What holds for formulas in the answer fence, whose feedback is a text of its own.
    let macros: MacroScope?
    private(set) var diagnostics: [Diagnostic] = []

    init(section: QuestionSection, file: String, macros: MacroScope?) {
        self.section = section
        self.file = file
        self.macros = macros
    }

    /// The question; nil when an error keeps it from being asked.
    mutating func read() -> Question? {
        guard let place = answerPlace() else { return nil }
        let block = section.blocks[place]
        let (attributes, body) = attributesAndBody(before: place)
        let explanation = explanation(after: place)
        if body.isEmpty {
            report(
                .error, section.line, "`\(section.heading)` asks nothing",
                "Write the question above its answer")
        }

        var question = Question(
            id: section.heading, line: section.line, body: body, answer: .text([]),
            answerLine: block.lines.lowerBound, explanation: explanation, attributes: attributes)
        switch block.kind {
        case .list(let list): readChoices(list, at: block.lines.lowerBound, into: &question)
        case .code(_, let text):
            var fence = AnswerFence(
                text: text, line: block.lines.lowerBound + 1, file: file, macros: macros)
            fence.read(into: &question)
            diagnostics += fence.diagnostics
        default: return nil
        }
        if !hasError {
            var check = QuestionCheck(question: question, file: file)
            check.run()
            diagnostics += check.diagnostics
        }
        return hasError ? nil : question
    }

    private var hasError: Bool { diagnostics.contains { $0.severity == .error } }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ line: Int, _ message: String, _ fix: String
    ) {
        diagnostics.append(Diagnostic(severity, file: file, line: line, message: message, fix: fix))
    }

    /// The index of the block that holds the answer.
    private mutating func answerPlace() -> Int? {
        let lists = section.blocks.indices.filter { index in
            guard case .list(let list) = section.blocks[index].kind else { return false }
            return !list.items.isEmpty && list.items.allSatisfy { $0.isChecked != nil }
        }
        let fences = section.blocks.indices.filter { index in
            guard case .code(let info, _) = section.blocks[index].kind else { return false }
            return info.split(whereSeparator: \.isWhitespace).first == "answer"
        }
        let name = "`\(section.heading)`"
        switch (lists.last, fences.last) {
        case (let list?, let fence?):
            report(
                .error, section.blocks[max(list, fence)].lines.lowerBound,
                "\(name) has both choices and an `answer` fence", "Keep one of them")
            return nil
        case (nil, nil):
            reportNoAnswer(name)
            return nil
        case (let list?, nil): return list
        case (nil, let fence?):
            if fences.count > 1 {
                report(
                    .error, section.blocks[fence].lines.lowerBound,
                    "\(name) has \(fences.count) `answer` fences",
                    "Keep one of them, or make two questions")
                return nil
            }
            return fence
        }
    }

    private mutating func reportNoAnswer(_ name: String) {
        for block in section.blocks {
            guard case .list(let list) = block.kind, list.items.contains(where: { $0.isChecked != nil }),
                let bare = list.items.first(where: { $0.isChecked == nil })
            else { continue }
            report(
                .error, bare.lines.lowerBound, "a choice of \(name) has no box",
                "Begin it with `- [ ]` or `- [x]`")
            return
        }
        report(
            .error, section.line, "\(name) has no answer",
            "Add a list of choices, `- [x]` before the right one, or an `answer` fence")
    }

    /// What the comment under the heading says, and the blocks that ask.
    private mutating func attributesAndBody(before place: Int) -> (QuestionAttributes, [Block]) {
        var attributes = QuestionAttributes()
        var body: [Block] = []
        for (index, block) in section.blocks[..<place].enumerated() {
            guard case .html(let html) = block.kind, QuestionAttributes.isComment(html) else {
                body.append(block)
                continue
            }
            let line = block.lines.lowerBound
            guard index == 0 else {
                report(
                    .warning, line, "the attributes of `\(section.heading)` do not stand under its heading",
                    "Move the comment there")
                continue
            }
            attributes = QuestionAttributes(comment: html, line: line, file: file, diagnostics: &diagnostics)
        }
        return (attributes, body)
    }

    /// The contents of the block quotes after the answer; callouts and other blocks as they are.
    private mutating func explanation(after place: Int) -> [Block] {
        var result: [Block] = []
        for block in section.blocks[(place + 1)...] {
            if case .quote(let blocks) = block.kind {
                result += blocks
                continue
            }
            result.append(block)
            if case .callout = block.kind { continue }
            report(
                .warning, block.lines.lowerBound, "text after the answer is shown with the explanation",
                "Put it in the block quote, or above the answer")
        }
        return result
    }

    private mutating func readChoices(_ list: List, at line: Int, into question: inout Question) {
        let name = "`\(section.heading)`"
        var choices: [Choice] = []
        for item in list.items {
            var choice = Choice(
                content: [], feedback: [], isRight: item.isChecked == true, line: item.lines.lowerBound)
            for block in item.blocks {
                if case .quote(let blocks) = block.kind {
                    choice.feedback += blocks
                } else {
                    choice.content.append(block)
                }
            }
            if choice.content.isEmpty {
                report(.error, choice.line, "a choice of \(name) has no text", "Write it after the box")
            } else if !choice.isRight, choice.feedback.isEmpty {
                report(
                    .warning, choice.line, "a wrong choice of \(name) has no feedback",
                    "Add a line `  > …` below it that says why it is wrong")
            }
            choices.append(choice)
        }
        if choices.count < 2 {
            report(.error, line, "\(name) has only one choice", "Add another")
        } else if choices.count > 26 {
            report(
                .error, line, "\(name) has \(choices.count) choices, more than there are letters",
                "Keep 26 at most; four or five are plenty")
        }
        let right = choices.count(where: \.isRight)
        if right == 0 {
            report(.error, line, "no choice of \(name) is marked right", "Mark it with `- [x]`")
        }
        var texts: Set<String> = []
        for choice in choices
        where !choice.content.isEmpty && !texts.insert(choice.content.plainText).inserted {
            report(.warning, choice.line, "two choices of \(name) say the same", "Reword one of them")
        }
        question.answer = .choices(choices, isMultiple: right > 1)
    }
}
