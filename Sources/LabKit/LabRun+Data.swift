/// The file given with `--data`.
extension LabRun {
    /// Its lines and rows, in the form that the file was found to have; nil where none was given. It ends the program, with
    /// the line that is to blame, where the file is no such form.
    public func data() -> DataTable? {
        guard let path = settings.data else { return nil }
        do throws(DataFile.Problem) {
            return try DataTable(
                DataFile(path), as: settings.dataFormat, columns: settings.dataColumns)
        } catch {
            fail(error.message, line: error.line)
        }
    }
}
