import BackgroundWork
import ConsoleOutput
import CourseCatalog
import Grader
import LessonMarkup
import LessonReader
import ProgressStore
import QuizBank
import ReportPages
import Terminal

/// What a reader does beside reading, without leaving the page: following links, grading, editing, questions,
/// notes, and searching the course.
struct ReaderActions {
    /// A lesson, and where in it to begin; nil is where it was left.
    struct Place {
        var lesson: Lesson
        var start: LessonReader.ReadingPosition?
        /// The heading to begin at, where a link names one.
        var anchor: String?
    }

    let course: Course
    let store: ProgressStore?
    let console: Console
    let session: TerminalSession

    /// A pager at a place. Where it gets to is kept in the store.
    func pager(at place: Place, endAction: String, canGoBack: Bool) throws -> Pager {
        let lesson = place.lesson
        let start = try place.start ?? store?.readingPosition(lesson: lesson.id)?.inReader ?? .start
        var offers: PagerOffers = [.grading, .editing, .courseSearch]
        if lesson.quizPath != nil { offers.insert(.quiz) }
        if store != nil { offers.insert(.notes) }
        let document = LabFigures.filled(lesson.content.document, in: course).titled(lesson.title)
        if !OwnProgram.all(in: document, of: course).isEmpty { offers.insert(.running) }
        if course.hasGlossary { offers.insert(.terms) }
        if canGoBack { offers.insert(.back) }
        var pager = Pager(
            document, title: lesson.title,
            capabilities: console.capabilities, start: start, endAction: endAction, offers: offers,
            linkLabels: Self.labels(of: lesson, in: course, store), notes: notes(on: lesson),
            marks: marks(in: lesson),
            onMark: { letter, position in
                // As with the position: the next command will say why it could not be kept.
                try? store?.setMark(letter, at: position.inStore, lesson: lesson.id)
            }
        ) { position in
            // A position that cannot be kept is no reason to stop reading; the next command will say why.
            try? store?.setReadingPosition(position.inStore, lesson: lesson.id)
        }
        if let anchor = place.anchor { pager.begin(atAnchor: anchor) }
        return pager
    }

    /// Brings the states of exercises and the notes up to date.
    func refresh(_ pager: inout Pager, _ lesson: Lesson) throws {
        pager.update(linkLabels: Self.labels(of: lesson, in: course, store), notes: notes(on: lesson))
    }

    private func notes(on lesson: Lesson) -> [PagerNote] {
        ((try? store?.notes(lesson: lesson.id)) ?? []).map {
            PagerNote(position: $0.place.inReader, text: $0.text, heading: $0.heading, quote: $0.quote)
        }
    }

    private func marks(in lesson: Lesson) -> [Character: LessonReader.ReadingPosition] {
        ((try? store?.marks(lesson: lesson.id)) ?? [:]).mapValues(\.inReader)
    }

    /// The state of every exercise that a lesson links to.
    static func labels(
        of lesson: Lesson, in course: Course, _ store: ProgressStore?
    ) -> [String: LinkLabel] {
        let passed = (try? store?.passedExercises()) ?? []
        var result: [String: LinkLabel] = [:]
        for link in lesson.content.document.links where link.destination.contains("exercises/") {
            guard let exercise = course.exercise(link.destination) else { continue }
            let isPassed = passed.contains(exercise.id)
            result[link.destination] = LinkLabel(isPassed ? "passed" : "open", isDone: isPassed)
        }
        return result
    }

    // MARK: Other pages

    /// The lesson before or after; says so when there is none.
    func neighbour(of lesson: Lesson, by step: Int, _ pager: inout Pager) -> Place? {
        let index = course.lessons.firstIndex { $0.id == lesson.id }.map { $0 + step }
        if let index, course.lessons.indices.contains(index) { return Place(lesson: course.lessons[index]) }
        pager.say(step > 0 ? "this is the last lesson" : "this is the first lesson")
        return nil
    }

    /// Where a link leads: another lesson, or nil when what it leads to was shown and left again.
    func follow(_ destination: String, from lesson: Lesson, _ pager: inout Pager) throws -> Place? {
        if let exercise = course.exercise(destination), destination.contains("exercises/") {
            try show(exercise, destination)
            return nil
        }
        if let target = self.lesson(at: destination) {
            let anchor = destination.split(separator: "#", maxSplits: 1).dropFirst().first.map(String.init)
            return Place(lesson: target, start: anchor == nil ? nil : .start, anchor: anchor)
        }
        let page = Document(
            parsing: "# Out of the course\n\nThis link leads to:\n\n    \(destination)\n\n"
                + "Many terminals open it with a click, or with Ctrl and a click. `y` on the link copies it.\n"
        )
        var shown = Pager(
            page, title: "Link", capabilities: console.capabilities, endAction: "back to the lesson",
            offers: [.back])
        _ = try shown.run(on: session)
        return nil
    }

    /// The lesson that a path such as `../03-bptt/lesson.md` names.
    private func lesson(at destination: String) -> Lesson? {
        let path = destination.prefix { $0 != "#" }
        let parts = path.split(separator: "/").filter { $0 != ".." && $0 != "." }
        guard let name = parts.last, name == "lesson.md", parts.count >= 2 else { return nil }
        return course.lessons.first { $0.id == parts[parts.count - 2] }
    }

    /// The task of an exercise as a page, where it can be edited and graded too.
    func show(_ exercise: Exercise, _ destination: String) throws {
        let task = try course.task(of: exercise)
        try? store?.record(Event(.exerciseOpened(exercise.id)))
        var pager = Pager(
            ExercisePage.document(task, of: exercise, in: course), title: task.title,
            capabilities: console.capabilities, endAction: "back to the lesson",
            offers: [.grading, .editing, .back], exercise: destination)
        while true {
            switch try pager.run(on: session) {
            case .grade: try grade(destination, &pager)
            case .edit: try edit(destination, &pager)
            default: return
            }
        }
    }

    /// A page of what the terms in some words mean.
    func explain(_ words: String, _ pager: inout Pager) throws {
        let terms = course.glossary.terms(in: words)
        guard !terms.isEmpty else {
            pager.say("no term of the glossary is in view")
            return
        }
        var page = Pager(
            GlossaryPage(course: course).document(terms), title: "Terms in view",
            capabilities: console.capabilities, endAction: "back to the lesson", offers: [.back])
        _ = try page.run(on: session)
    }

    // MARK: Doing

    /// Judges an exercise while its page can still be read, and shows the report as a page; again as often as
    /// the reader wants it there.
    func grade(_ destination: String, _ pager: inout Pager) throws {
        guard let exercise = course.exercise(destination) else { return }
        guard var report = try judge(exercise, on: &pager) else { return }
        while true {
            let console = Console(capabilities: capabilitiesNow)
            let page = GradeReportPage(report: report, course: course, exercise: exercise, console: console)
            var shown = Pager(
                try page.document(store: store), title: exercise.id, capabilities: console.capabilities,
                endAction: "back to the page", offers: [.grading, .editing, .back], exercise: destination,
                titleRole: report.verdict == .pass ? .success : .failure)
            reading: while true {
                switch try shown.run(on: session) {
                case .edit: try edit(destination, &shown)
                case .grade:
                    guard let next = try judge(exercise, on: &shown) else { continue reading }
                    report = next
                    break reading
                default: return
                }
            }
        }
    }

    /// Runs the first program in view that calls functions of the reader's, once those have passed, and shows what it
    /// prints as a page.
    func run(_ blocks: [Int], of lesson: Lesson, _ pager: inout Pager) throws {
        let programs = OwnProgram.all(in: lesson.content.document.titled(lesson.title), of: course)
        guard let program = programs.first(where: { blocks.contains($0.block) })?.program else {
            pager.say("no program of yours is in view")
            return
        }
        let passed = (try? store?.passedExercises()) ?? []
        let open = program.exercises.map(\.id).filter { !passed.contains($0) }
        guard open.isEmpty else {
            pager.say("it needs \(open.joined(separator: ", ")): not passed yet")
            return
        }
        let running = BackgroundThread(program, hiding: [course.root])
        guard try pager.wait(on: session, for: { running.stage }, until: { running.isDone }),
            let outcome = running.result
        else {
            pager.say("stopped")
            return
        }
        var page = Pager(
            OwnProgramPage(program: program, outcome: outcome).document, title: "With your own code",
            capabilities: console.capabilities, endAction: "back to the lesson", offers: [.back])
        _ = try page.run(on: session)
    }

    /// The report on an exercise, recorded as `workbook grade` does; nil when the reader did not wait for it.
    private func judge(_ exercise: Exercise, on pager: inout Pager) throws -> GradeReport? {
        let grading = BackgroundThread(GradingJob(own: exercise, in: course), hiding: [course.root])
        let isDone = try pager.wait(on: session, for: { grading.stage }, until: { grading.isDone })
        guard isDone, let report = grading.result else {
            grading.cancel()
            pager.say("stopped: \(exercise.id) was not graded")
            return nil
        }
        if let store {
            try store.record(Attempt(report))
            try store.record(Event(.exerciseOpened(exercise.id)))
        }
        return report
    }

    /// What this process can show, at the size that the window has now.
    private var capabilitiesNow: Capabilities {
        var capabilities = console.capabilities
        let window = session.size
        capabilities.size = TerminalSize(
            columns: min(window.columns, 88), rows: window.rows)
        return capabilities
    }

    /// Opens an exercise in the reader's editor and comes back when that has ended.
    func edit(_ destination: String, _ pager: inout Pager) throws {
        guard let exercise = course.exercise(destination) else { return }
        guard let editor = Editor.preferred() else {
            pager.say("no editor found: set EDITOR to the one you use")
            return
        }
        let isThere = FileCheck.isReadable(exercise.stubPath)
        guard isThere else {
            pager.say("\(course.relative(exercise.stubPath)) is missing: workbook reset \(exercise.id)")
            return
        }
        try? store?.record(Event(.exerciseOpened(exercise.id)))
        let isFine = try session.lend { editor.edit(exercise.stubPath) }
        pager.say(isFine ? "x grades \(exercise.id)" : "\(editor.command) did not end well: is EDITOR right?")
    }

    /// The lesson's questions: the rest of those that were begun, or all of them afresh.
    func quiz(of lesson: Lesson, _ pager: inout Pager) throws {
        guard let quiz = try lesson.quiz(), !quiz.questions.isEmpty else {
            pager.say("\(lesson.id) has no questions")
            return
        }
        guard let store else {
            pager.say("answers cannot be kept here, so no questions are asked")
            return
        }
        var sitting = try QuizSitting(through: quiz, of: lesson, in: course, store: store)
        let asking = QuizOnPage(capabilities: console.capabilities)
        guard try asking.ask(&sitting, in: session) else {
            pager.say("the rest of the questions stay open")
            return
        }
        _ = try asking.close(sitting, quiz: quiz, of: lesson, in: session)
        pager.say(sitting.score.sentence)
    }

    /// Keeps a note on the sentence or the heading it was written at; one without a word yet is written in the editor.
    func keep(_ typed: PagerNote, on lesson: Lesson, _ pager: inout Pager) throws {
        guard let store else { return }
        var note = NotePlaces(lesson).note(at: typed.position.inStore)
        note.text = typed.text
        // In a program or a table there are no sentences: the line that was shown.
        if note.quote.isEmpty, typed.quote != note.heading { note.quote = typed.quote }
        if typed.text.isEmpty {
            do {
                let written = try NotePad(course: course).text(of: note) { edit in try session.lend(edit) }
                guard let written else {
                    pager.say("nothing was noted")
                    return
                }
                note.text = written
            } catch let error as UserError {
                pager.say(error.description)
                return
            }
        }
        try store.record(note)
        pager.say("noted; A shows your notes here, workbook note shows them all")
    }
}
