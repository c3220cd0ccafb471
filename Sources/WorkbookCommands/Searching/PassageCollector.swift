import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore
import QuizBank

/// Takes a course apart into passages: what its lessons, questions, tasks and glossary show, and the learner's notes. Hints and
/// answers are not among them. What cannot be read is left out; `workbook list` and `author check` say why.
struct PassageCollector {
    let course: Course
    private(set) var passages: [Passage] = []

    init(_ course: Course, notes: [Note]) {
        self.course = course
        let notes = Dictionary(grouping: notes, by: \.lesson)
        for lesson in course.lessons {
            let blocks = lesson.content.document.titled(lesson.title).blocks
            addLesson(lesson, blocks)
            for note in notes[lesson.id] ?? [] { add(note, lesson, blocks) }
            addQuestions(of: lesson)
            lesson.exercises.forEach { addTask($0) }
        }
        addTerms()
    }

    private mutating func addLesson(_ lesson: Lesson, _ blocks: [Block]) {
        var reading = ReadableText()
        var heading = lesson.title
        for (index, block) in blocks.enumerated() {
            let text = Self.shown(block) ?? Self.oneLine(reading.text(of: block))
            if case .heading = block.kind { heading = text }
            guard !text.isEmpty else { continue }
            passages.append(
                Passage(
                    place: .lesson(lesson, block: index), heading: heading, text: text, file: lesson.file,
                    lines: block.lines))
        }
    }

    private mutating func add(_ note: Note, _ lesson: Lesson, _ blocks: [Block]) {
        let lines = blocks.indices.contains(note.place.block) ? blocks[note.place.block].lines : 1...1
        passages.append(
            Passage(
                place: .note(note, lesson), heading: note.heading, text: Self.oneLine(note.text),
                file: lesson.file,
                lines: lines))
    }

    private mutating func addQuestions(of lesson: Lesson) {
        guard let quiz = (try? lesson.quiz()) ?? nil else { return }
        var reading = ReadableText()
        for question in quiz.questions {
            let text = Self.oneLine(question.body.map { reading.text(of: $0) }.joined(separator: "\n"))
            let end = question.body.last?.lines.upperBound ?? question.line
            passages.append(
                Passage(
                    place: .question(question, lesson), heading: lesson.title, text: text,
                    file: lesson.quizFile,
                    lines: question.line...max(question.line, end)))
        }
    }

    private mutating func addTask(_ exercise: Exercise) {
        guard let task = try? course.task(of: exercise) else { return }
        var reading = ReadableText()
        for (index, block) in task.body.blocks.enumerated() {
            let text = Self.oneLine(reading.text(of: block))
            guard !text.isEmpty else { continue }
            passages.append(
                Passage(
                    place: .task(exercise), heading: task.title,
                    text: index == 0 ? "\(exercise.id): \(text)" : text,
                    file: course.relative(exercise.taskPath), lines: block.lines))
        }
    }

    private mutating func addTerms() {
        var reading = ReadableText()
        for term in course.glossary.terms {
            let text = Self.oneLine(term.meaning.map { reading.text(of: $0) }.joined(separator: "\n"))
            let end = term.meaning.last?.lines.upperBound ?? term.line
            passages.append(
                Passage(
                    place: .term(term), heading: term.name, text: text, file: Glossary.file,
                    lines: term.line...max(term.line, end)))
        }
    }

    /// What a fence shows that is no program: of a figure its caption, of others nothing; nil for any other block.
    private static func shown(_ block: Block) -> String? {
        switch block.kind {
        case .figure(let text):
            let caption = text.split(separator: "\n").first { $0.hasPrefix("caption:") }
            return caption.map { oneLine(String($0.dropFirst("caption:".count))) } ?? ""
        case .code(let info, _):
            let isOfAQuiz = ["question", "explain", "answer"].contains(info.split(separator: " ").first)
            return isOfAQuiz ? "" : nil
        default: return nil
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
