import ArgumentParser
import CourseCatalog
import Foundation
import Grader
import ProgressStore
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
              workbook watch rnn-step
            """)

    @Argument(help: "An exercise; by default the one you are on, as `help grade` says.")
    var exercise: String?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let store = Records.open(in: course)
        let itinerary = Itinerary(course: course, store: store)
        let chosen = try itinerary.exercise(named: exercise)
        try itinerary.turn(to: chosen)
        // Keys are for whoever also sees the answers.
        let keys = display.console.capabilities.isOutputTerminal ? SingleKeys() : nil
        defer { keys?.close() }
        var watching = Watching(
            course: course, store: store, display: display, judging: Judging(hiding: [course.root]),
            keys: keys, exercise: chosen)
        try watching.run()
    }
}

/// One sitting of `workbook watch`.
struct Watching {
    let course: Course
    let store: ProgressStore
    let display: DisplayOptions
    let judging: Judging
    let keys: SingleKeys?
    var exercise: Exercise

    /// Whether the next `s` shows a solution that is not earned.
    private var isAskingForSolution = false

    init(
        course: Course, store: ProgressStore, display: DisplayOptions, judging: Judging, keys: SingleKeys?,
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
        while let next = try watchOne() { exercise = next }
    }

    /// Watches one exercise; returns another to go on with, or nil at the end.
    private mutating func watchOne() throws -> Exercise? {
        let watcher = FileWatcher(path: exercise.stubPath)
        try judge()
        while true {
            switch watcher.wait(or: keys?.descriptor) {
            case .saved:
                try judge()
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

    private func judge() throws {
        let clears = keys != nil && console.capabilities.canPlaceCursor
        if clears {
            // What was there scrolls away and can be read again; the verdict begins at the top.
            try console.write(
                String(repeating: "\n", count: max(0, console.capabilities.size.rows - 1))
                    + "\u{1B}[H\u{1B}[J")
        }
        if !clears {
            try console.line("\(path), \(Self.clock())", .quiet)
            try console.line()
        }
        let report = judging.report(on: Judgement(own: exercise, in: course))
        try store.record(Attempt(report))
        try GradeReportPage(report: report, course: course, exercise: exercise, console: console)
            .show(store: nil, beginsWithBlank: false)
        if !clears { try console.line() }
        try showKeys(hasPassed: report.verdict == .pass)
    }

    private func showKeys(hasPassed: Bool) throws {
        guard keys != nil else { return }
        // Each line is short enough for a window of 40 columns.
        try console.line("Judged \(Self.clock())\(hasPassed ? "." : "; save to judge again.")", .quiet)
        try console.line(
            hasPassed
                ? "n next  s solution  l list  q quit"
                : "h hint  s solution  l list  q quit", .quiet)
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
        switch key {
        case .character("q"), .control("d"): return .quit
        case .character("r"), .enter: try judge()
        case .character("h"): try Hints(course: course, store: store, console: console).showNext(of: exercise)
        case .character("l"): try ListCommand.show(course, store, console)
        case .character("s"): try showSolution(isConfirmed: wasAsking)
        case .character("n"): return try goOn()
        default:
            try console.line("r judge again", .quiet)
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
