"""One contract of our own for import-linter, whose wildcards stand for whole names only."""

import grimp
from importlinter import ContractCheck
from importlinter.contracts.independence import IndependenceContract
from importlinter.domain.imports import ModuleExpression


class IndependentPages(IndependenceContract):
    """The independence contract for those of `modules` that are named `…_page`: a new page is in at once."""

    type_name = "independent_pages"

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        """Narrow the modules down, then check as always."""
        given: set[ModuleExpression] = self.modules  # type: ignore[assignment]  # a field holds its value at run time
        names = {name for each in given for name in graph.find_matching_modules(each.expression)}
        pages = {ModuleExpression(name) for name in names if name.endswith("_page")}
        self.modules = pages  # type: ignore[assignment]
        return super().check(graph, verbose)
