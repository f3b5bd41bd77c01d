/// When a failure needs nobody's attention any more: a later file came under the same path and was read. The failed file
/// stays in the archive and in its ledger's sums.
enum Settled {
  /// The receipts, as `later`, that settle the receipt of a failed file that the query calls `r`. A file may come, go and
  /// come back under its first receipt; the run that last saw it tells which of two came later.
  static let laterReceipts = """
    receipt later JOIN original read ON read.id = later.original
    WHERE later.path = r.path AND later.original <> r.original AND read.problem_kind IS NULL
      AND EXISTS(SELECT 1 FROM page WHERE original = read.id AND state IN ('done', 'blank'))
      AND (coalesce((SELECT max(run) FROM run_receipt WHERE receipt = later.id), 0), later.id)
        > (coalesce((SELECT max(run) FROM run_receipt WHERE receipt = r.id), 0), r.id)
    """

  /// A condition on the receipt `r` of a failed file.
  static let condition = "EXISTS(SELECT 1 FROM \(laterReceipts))"
}
