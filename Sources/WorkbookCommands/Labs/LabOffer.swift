import ConsoleOutput
import CourseCatalog
import Labs
import ProgressStore
import Terminal

/// Offers a lab once all its functions are there: said once, and `workbook next` goes on without it.
struct LabOffer {
    let lab: Lab
    let variant: LabVariant
    let course: Course
    let store: ProgressStore
    let console: Console

    /// Prints the offer and remembers that it was made.
    func show() throws {
        let used = try LabFunctions(course: course, store: store).functions(of: variant, .ownWherePassed)
        let isOwn = !used.isEmpty && used.allSatisfy(\.isOwn)
        try console.line()
        try console.line("A lab: \(lab.title)", Style(.heading2))
        try console.line()
        let whose =
            isOwn
            ? "All \(used.count) functions that it trains with are yours."
            : "It trains with functions you wrote; model solutions stand in for others."
        let text =
            "\(whose) It takes \(variant.seconds) seconds at most and shows what is learnt while it is learnt"
            + (variant.expected == .missed ? "; this one is to miss its bar, and says why." : ".")
        for line in Wrapping.lines(text, width: min(80, console.capabilities.size.columns)) {
            try console.line(line)
        }
        try console.line()
        try console.line("    \(lab.command(variant))", Style(.code))
        try console.line()
        try console.line("`workbook next` goes on, also without it.", .quiet)
        try store.record(Event(.labOffered(lab.name, variant: variant.name)))
    }
}
