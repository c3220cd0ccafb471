import ArgumentParser
import BackgroundWork
import ConsoleOutput
import CourseCatalog
import Foundation
import Grader
import ProgressStore
import ReportPages
import Terminal

/// `workbook watch`
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Judge an exercise every time you save it.",
        usage: "workbook watch [<exercise>] [<option> ...]",
        discussion: """
            Leave it running beside your editor. In a terminal, keys do the rest: h hint, s solution, n next, l list, \
            r judge again, q quit. Every verdict counts as an attempt, as with `grade`.

            Examples:
              workbook watch
              workbook watch edit-distance
            """)

    @Argument(help: "An exercise; by default the one you are on, as `help grade` says.")
    var exercise: String?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let store = Records.open(in: course)
        let courseProgress = CourseProgress(course: course, store: store)
        let chosen = try courseProgress.exercise(named: exercise)
        try courseProgress.turn(to: chosen)
        // Keys are for whoever also sees the answers.
        let keys = display.console.capabilities.isOutputTerminal ? SingleKeys() : nil
        defer { keys?.close() }
        var watching = Watching(
            course: course, store: store, display: display, judging: BatchGrader(hiding: [course.root]),
            keys: keys, exercise: chosen)
        try watching.run()
    }
}

/// One sitting of `workbook watch`.
struct Watching {
    let course: Course
    let store: ProgressStore
    let display: DisplayOptions
    let judging: BatchGrader
    let keys: SingleKeys?
    var exercise: Exercise

    /// Whether the next `s` shows a solution that is not earned.
    private var isAskingForSolution = false
    /// The report on the screen.
    private var shown: GradeReport?

    init(
        course: Course, store: ProgressStore, display: DisplayOptions, judging: BatchGrader,
        keys: SingleKeys?,
        exercise: Exercise
    ) {
        self.course = course
        self.store = store
        self.display = display
        self.judging = judging
        self.keys = keys
        self.exercise = exercise
    }

    /// Judges now and at each save, until a key says to stop or the terminal goes away. Without keys, until the
    /// process is ended.
    mutating func run() throws {
        var isNew = false
        while let next = try watchOne(isNew: isNew) {
            exercise = next
            isNew = true
            shown = nil
        }
    }

    /// Watches one exercise; returns another to go on with, or nil at the end.
    private mutating func watchOne(isNew: Bool) throws -> Exercise? {
        let watcher = FileWatcher(path: exercise.stubPath)
        // Of one just come to, the task stands there, and there is nothing to judge yet.
        if isNew {
            try showKeys(hasPassed: false)
        } else {
            guard try judge() else { return nil }
        }
        while true {
            switch watcher.wait(or: keys?.descriptor, isResumed: SingleKeys.wasResumed) {
            case .saved:
                guard try judge() else { return nil }
            case .resumed:
                if let shown { try show(shown, isWhole: false) }
            case .gone:
                try console.line(
                    "\(path) is gone; waiting for it. `workbook reset` brings the stub back.", .quiet)
            case .input:
                guard let pressed = keys?.pressed() else { return nil }
                for key in pressed {
                    switch try act(on: key) {
                    case .stay: break
                    case .quit: return nil
                    case .goTo(let next): return next
                    }
                }
            }
        }
    }

    /// Asked anew each time: windows change their size.
    private var console: Console { display.console }

    private var path: String { course.relative(exercise.stubPath) }

    /// Judges the file; false when a key said to stop meanwhile.
    private mutating func judge() throws -> Bool {
        let judging = judging
        let grading = BackgroundThread(GradingJob(own: exercise, in: course)) { _ in judging }
        while !grading.isDone {
            guard let keys else {
                usleep(2000)
                continue
            }
            var source = pollfd(fd: keys.descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&source, 1, 10) > 0 {
                guard let pressed = keys.pressed(), !pressed.contains(where: Self.isEnd) else {
                    grading.cancel()
                    return false
                }
            }
        }
        guard let report = grading.result else { return false }
        _ = try store.recordUnlessRepeated(Attempt(report))
        shown = report
        try show(report, isWhole: false)
        return true
    }

    private static func isEnd(_ key: Key) -> Bool { WatchAction(key) == .quit }

    /// Shows a report: in a terminal from the top of the window, and no more of it than fits unless all is asked for.
    private func show(_ report: GradeReport, isWhole: Bool) throws {
        guard keys != nil, console.capabilities.canPlaceCursor else {
            try console.line("\(path), \(Self.clock())", .quiet)
            try console.line()
            try page(report, on: console).show(store: store, beginsWithBlank: false)
            try console.line()
            try showKeys(hasPassed: report.verdict == .pass)
            return
        }
        // What was there scrolls away and can be read again; the verdict begins at the top.
        let rows = console.capabilities.size.rows
        try console.write(String(repeating: "\n", count: max(0, rows - 1)) + "\u{1B}[H\u{1B}[J")
        let room = max(1, rows - Self.keyLines - 1)
        var lines = try self.lines(report, mostPrinted: GradeReportPage.mostPrinted)
        if !isWhole, lines.count > room {
            lines = try self.lines(
                report, mostPrinted: max(0, GradeReportPage.mostPrinted - (lines.count - room)))
        }
        let isCut = !isWhole && lines.count > room
        for line in isCut ? lines.prefix(room - 1) : lines[...] { try console.write(line + "\n") }
        if isCut {
            try console.line("… \(lines.count - room + 1) more lines: \(WatchAction.showAll.shown)", .quiet)
        }
        try showKeys(hasPassed: report.verdict == .pass)
    }

    /// Rows that the time and the keys take.
    private static let keyLines = 2

    private func page(_ report: GradeReport, on console: Console) -> GradeReportPage {
        var page = GradeReportPage(report: report, course: course, exercise: exercise, console: console)
        page.saysWhatToType = false
        return page
    }

    private func lines(_ report: GradeReport, mostPrinted: Int) throws -> [String] {
        let capture = Console.Capture()
        var page = page(report, on: Console(capabilities: console.capabilities, capture: capture))
        page.mostPrinted = mostPrinted
        try page.show(store: store, beginsWithBlank: false)
        var lines = capture.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    private func showKeys(hasPassed: Bool) throws {
        guard keys != nil else { return }
        try console.line("Judged \(Self.clock())\(hasPassed ? "." : "; save to judge again.")", .quiet)
        try console.line(WatchAction.line(hasPassed: hasPassed), .quiet)
    }

    private static func clock() -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = "HH:mm:ss"
        return formatter.string(from: Date())
    }

    private enum Reaction {
        case stay, quit
        case goTo(Exercise)
    }

    private mutating func act(on key: Key) throws -> Reaction {
        let wasAsking = isAskingForSolution
        isAskingForSolution = false
        switch WatchAction(key) {
        case .quit: return .quit
        case .judge:
            if try !judge() { return .quit }
        case .showAll:
            if let shown { try show(shown, isWhole: true) }
        case .hint: try Hints(course: course, store: store, console: console).showNext(of: exercise)
        case .list: try ListCommand.show(course, store, console)
        case .solution: try showSolution(isConfirmed: wasAsking)
        case .goOn: return try goOn()
        case nil:
            try console.line(WatchAction.judge.shown, .quiet)
            try showKeys(hasPassed: store.hasPassed(exercise.id))
        }
        return .stay
    }

    private mutating func showSolution(isConfirmed: Bool) throws {
        let access = SolutionAccess(course: course, store: store, exercise: exercise)
        let solution = try access.solution()
        var isWish = false
        if case .closed(let left) = try access.state() {
            guard isConfirmed else {
                isAskingForSolution = true
                try console.line(
                    SolutionAccess.reason(left) + " s again shows it now, and marks the exercise in the list."
                )
                return
            }
            isWish = true
        }
        try access.recordShown(isWish: isWish)
        try SolutionCommand.show(solution, of: exercise, console)
    }

    /// What `workbook next` does, up to the next exercise.
    private func goOn() throws -> Reaction {
        guard try store.hasPassed(exercise.id) else {
            try console.line("\(exercise.id) is not passed yet. `workbook watch EXERCISE` watches another.")
            return .stay
        }
        let next = try keys?.withTerminalGivenBack { try NextCommand.goOn(in: course, store, console) }
        return next.map(Reaction.goTo) ?? .quit
    }
}
