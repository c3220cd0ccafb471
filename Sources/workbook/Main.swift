import WorkbookCommands

@main
enum Main {
    static func main() {
        Workbook.start()
    }
}
