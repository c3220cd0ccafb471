import ConsoleOutput
import Foundation
import Terminal
import TextTools

/// `workbook progress` as a page: bars where the screen has room for them, sentences for a screen reader.
struct ProgressPage {
    let report: ProgressReport
    let console: Console
    /// The weekday of today, 0 for the first of the learner's week, and the letters of the days from that first.
    let today: Int
    let weekdays: [String]

    init(_ report: ProgressReport, console: Console, now: Date = Date(), calendar: Calendar = .current) {
        self.report = report
        self.console = console
        let first = calendar.firstWeekday - 1
        today = (calendar.component(.weekday, from: now) - 1 - first + 7) % 7
        let names = calendar.shortWeekdaySymbols
        weekdays = (0..<7).map { String(names[(first + $0) % 7].prefix(2)) }
    }

    private var isUnicode: Bool { console.capabilities.isUnicode }
    private var width: Int { min(console.capabilities.size.columns, 80) }
    private var isWide: Bool { width >= 60 && !console.capabilities.isLinear }

    func show() throws {
        try console.line(
            report.title.isEmpty ? "Your progress" : "Your progress: \(report.title)", Style(.heading1))
        if let days = report.daysAway, days > 20, report.activity.last == 0 {
            try console.line()
            try console.line("You were here \(days) days ago. Next is \(report.next).")
            let faded = report.concepts.prefix(3).filter { $0.recall < 0.8 }.map(\.name)
            if !faded.isEmpty { try console.line("What has faded most: \(faded.joined(separator: ", ")).") }
        }
        try showParts()
        try showDue()
        try showConcepts()
        try showActivity()
        try console.line()
        try console.line("Next: \(report.next). `workbook next` goes on.", .quiet)
    }

    private static var columns: [(name: String, share: (ProgressReport.Part) -> ProgressReport.Share)] {
        [
            ("lessons read", { $0.lessons }), ("exercises passed", { $0.exercises }),
            ("right at once", { $0.questions }),
        ]
    }

    /// The parts, a row each; where there is no room for rows, a few lines each.
    private func showParts() throws {
        try console.line()
        guard isWide else {
            for part in report.parts {
                if !part.title.isEmpty { try console.line(part.title, Style(.heading2)) }
                for (name, share) in Self.columns {
                    let share = share(part)
                    let words = name == "right at once" ? "questions \(name)" : name
                    if share.all > 0 { try console.line("  \(share.done) of \(share.all) \(words)") }
                }
            }
            return
        }
        let head = Self.columns.map { $0.name.padding(toLength: 19, withPad: " ", startingAt: 0) }.joined()
        try console.line(String(repeating: " ", count: 24) + head, .quiet)
        for part in report.parts {
            let cells = Self.columns.map { column -> String in
                let share = column.share(part)
                guard share.all > 0 else { return String(repeating: " ", count: 19) }
                let cell =
                    "\(bar(Double(share.done) / Double(share.all), width: 8)) \(share.done)/\(share.all)"
                return cell.padding(toLength: 19, withPad: " ", startingAt: 0)
            }
            try console.line(label(part.title.isEmpty ? "All" : part.title, width: 24) + cells.joined())
        }
    }

    /// A text as wide as a column, cut where it is longer.
    private func label(_ text: String, width: Int) -> String {
        let cut = text.count < width ? text : text.prefix(width - 2) + (isUnicode ? "…" : "~")
        return cut.padding(toLength: width, withPad: " ", startingAt: 0)
    }

    private func showDue() throws {
        try console.line()
        try console.line("Review", Style(.heading2))
        if let day = report.due.awayUntil {
            try console.line("  Away until \(day): nothing is due.")
            return
        }
        let now = ReviewDeck.words(questions: report.due.questions, exercises: report.due.exercises)
        try console.line(
            now.map { "  Due now: \($0). `workbook review` asks." } ?? "  Nothing is due now.")
        try console.line(
            "  Tomorrow \(report.due.tomorrow), in the next seven days \(report.due.nextSevenDays).")
    }

    private static let mostConcepts = 8

    private func showConcepts() throws {
        guard !report.concepts.isEmpty else { return }
        try console.line()
        try console.line("What you know by now, the weakest first", Style(.heading2))
        for concept in report.concepts.prefix(Self.mostConcepts) {
            let number = "\(Int((concept.recall * 100).rounded())) %"
            let tail = "\(number.count < 5 ? String(repeating: " ", count: 5 - number.count) : "")\(number)"
            guard isWide else {
                try console.line("  \(concept.name): \(number), \(concept.questions.counted("question"))")
                continue
            }
            try console.line("  \(label(concept.name, width: 36)) \(bar(concept.recall, width: 20)) \(tail)")
        }
        if report.concepts.count > Self.mostConcepts {
            try console.line("  and \(report.concepts.count - Self.mostConcepts) more, better known", .quiet)
        }
        try console.line("  The chance that you answer a question about it now.", .quiet)
    }

    /// Twelve weeks, a column each, a row for each day of the week.
    private func showActivity() throws {
        let total = report.activity.reduce(0, +)
        guard total > 0 else { return }
        let active = report.activity.count { $0 > 0 }
        try console.line()
        try console.line("The last twelve weeks", Style(.heading2))
        if isWide {
            let shades = isUnicode ? ["·", "░", "▒", "▓", "█"] : [".", "-", "+", "*", "#"]
            let most = report.activity.max() ?? 0
            try console.line(
                "  a column a week, \(shades[0]) nothing to \(shades[4]) the most in a day", .quiet)
            for row in 0..<7 {
                var line = "  \(weekdays[row].padding(toLength: 3, withPad: " ", startingAt: 0))"
                for week in stride(from: 12, through: 0, by: -1) {
                    // Days before today in this row and week; those ahead stay empty.
                    let age = today - row + 7 * week
                    guard age >= 0, age < report.activity.count else {
                        line += "  "
                        continue
                    }
                    let count = report.activity[report.activity.count - 1 - age]
                    line += " " + shades[count == 0 ? 0 : 1 + min(3, 4 * (count - 1) / max(1, most))]
                }
                try console.line(line)
            }
        }
        try console.line(
            "  \(total.counted("thing")) done on \(active.counted("day")): attempts, answers, lessons.",
            .quiet)
    }

    private func bar(_ share: Double, width: Int) -> String {
        let full = isUnicode ? "█" : "#"
        let empty = isUnicode ? "░" : "."
        // A bar is full only when all is done, and empty only when nothing is.
        var count = Int((share * Double(width)).rounded())
        if share > 0 { count = max(1, count) }
        if share < 1 { count = min(width - 1, count) }
        return String(repeating: full, count: count) + String(repeating: empty, count: width - count)
    }
}
