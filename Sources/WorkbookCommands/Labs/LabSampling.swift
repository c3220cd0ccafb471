import ConsoleOutput
import Figures
import Foundation
import LabKit
import Labs
import Terminal

/// What a trained model makes of a text, shown once its program has ended.
struct LabSampling {
    let training: LabTraining
    let console: Console
    let isJSON: Bool
    /// The file of data as it was named.
    let data: String?

    /// Waits for the program and shows what it sent; the exit status tells where it ended badly.
    func show() throws {
        while training.now.ending == nil { training.wait(0.1) }
        let look = training.now
        if isJSON {
            for frame in training.newFrames() { try console.write(frame.json + "\n") }
        }
        switch look.ending {
        case .notTried(let words):
            Console.aside(words)
            throw LabCommand.notJudged
        case .ran(let trouble, let printed):
            if let words = look.trace.problem.map({ $0.placed(in: data) }) ?? trouble {
                Console.aside("Error: " + words)
                throw LabCommand.notJudged
            }
            if !isJSON { try show(look.trace.panels, printed) }
        case nil: break
        }
    }

    private func show(_ panels: [LabPanel], _ printed: String) throws {
        let capabilities = console.capabilities
        let style = PlotStyle(capabilities)
        let isUnicode = capabilities.isUnicode
        for (index, panel) in panels.enumerated() {
            if index > 0 { try console.line() }
            if capabilities.isLinear {
                for line in LabWords.told(panel) { try console.line(line) }
                continue
            }
            let rows = LabScreen.rows(of: panel, width: capabilities.size.columns, style: style) {
                SafeText.defused($0, ascii: !isUnicode)
            }
            for row in rows {
                let text =
                    capabilities.colours == .none
                    ? row.plain : VTEncoder.line(row, theme: Theme(capabilities))
                try console.write(text + "\n")
            }
        }
        if panels.isEmpty { try console.line("The lab's program showed nothing.", .quiet) }
        for line in printed.split(separator: "\n").prefix(20) { try console.line("  \(line)") }
    }
}
