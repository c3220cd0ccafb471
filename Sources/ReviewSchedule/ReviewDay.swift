import Foundation

/// One day by the learner's clock: what is due in it, and what falls on the days behind it.
///
/// An interval of days is over at the beginning of the day in which it ends, in whatever time zone the learner is then, and
/// daylight saving moves nothing: who reviews each morning finds in the morning what was asked in another morning.
package struct ReviewDay: Sendable {
    /// The moment that is now.
    package let now: Date
    private let calendar: Calendar

    /// - Parameter calendar: its time zone says where a day begins.
    package init(now: Date, calendar: Calendar = .current) {
        self.now = now
        self.calendar = calendar
    }

    /// Whether a thing is to be asked now. What is on its first steps is due to the minute.
    package func isDue(_ memory: MemoryState) -> Bool {
        switch memory.phase {
        case .learning, .relearning: memory.due <= now
        case .review: days(to: memory.due) <= 0
        }
    }

    /// How many days by the calendar lie between today and a date; negative for one that is past.
    package func days(to date: Date) -> Int {
        calendar.dateComponents(
            [.day], from: calendar.startOfDay(for: now), to: calendar.startOfDay(for: date)
        ).day ?? 0
    }

    /// "in 10 minutes", "tomorrow", "in 12 days".
    package func words(for memory: MemoryState) -> String {
        if isDue(memory) { return "now" }
        let days = days(to: memory.due)
        switch days {
        case ..<1:
            let minutes = max(1, Int((memory.due.timeIntervalSince(now) / 60).rounded()))
            return "in \(minutes) minute\(minutes == 1 ? "" : "s")"
        case 1: return "tomorrow"
        default: return "in \(days) days"
        }
    }
}
