import Foundation

/// `workbook-bench`: prints how long things take. Nothing here asserts a time; machines are noisy.
@main
enum Main {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "grade":
                try GradeBenchmark(arguments: arguments.dropFirst()).run()
            case "batch":
                try BatchBenchmark(arguments: arguments.dropFirst()).run()
            case "read":
                try ReadBenchmark(arguments: arguments.dropFirst()).run()
            case "core":
                CoreBenchmark.run(arguments: Array(arguments.dropFirst()))
            default:
                print(
                    """
                    usage: workbook-bench grade [--rounds N]
                           workbook-bench batch [--count N] [--jobs N] [--alone]
                           workbook-bench read [--rounds N]
                           workbook-bench core [--threads N] [--json]

                      grade   `workbook grade` beside three other ways to check the same file
                      batch   a class's submissions at once, beside plain swiftc one by one
                      read    `workbook read` beside cmark and lowdown; the first frame; setting a page again
                      core    RNN, LSTM and GRU of the reference core, and their share of sgemm's rate; an LSTM step over Tensor

                    Build it for speed: swift run -c release workbook-bench grade
                    """)
                exit(arguments.isEmpty || arguments == ["--help"] ? 0 : 2)
            }
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            exit(1)
        }
    }
}
