"""Veckan: the hours booked, the meetings, the review, and the age of the backup. Cards of the page Idag."""

from datetime import timedelta

from ombud_desktop.ui.meeting_wording import hours_text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.today_card import TodayCard
from ombud_desktop.ui.wording import age_text, folder_name, short_date, week

CALM_DAYS, LOUD_AFTER_DAYS = 7, 14
"""The age of the last backup in days: up to which it is well, and after which it is said loudly."""


class WeekCard(TodayCard):
    def __init__(self, page: Page) -> None:
        super().__init__(page, self.tr("The week"))
        store = self.session.store
        monday = self.today - timedelta(days=self.today.weekday())
        sunday = monday + timedelta(days=6)
        booked, hours = store.meetings.booked_minutes(monday, sunday), store.weekly_hours()
        over = booked > hours * 60
        self.lead(
            RowButton(
                self.tr("{booked} of {hours} hours").format(booked=hours_text(booked), hours=hours),
                self.tr("booked in {week}").format(week=week(self.today).lower()),
                (Chip(self.tr("over"), "due"),) if over else (),
            ),
            Place(PageName.CALENDAR),
        )
        meetings = len(store.meetings.between(monday, sunday))
        words = self.tr("%n meeting(s) this week", "", meetings) if meetings else self.tr("No meetings this week")
        self.lead(RowButton(words), Place(PageName.CALENDAR))
        reviewed, there_are = store.reviews.progress(self.today)
        if there_are:
            self.lead(
                RowButton(
                    self.tr("Weekly review"),
                    "F7",
                    (
                        Chip(
                            self.tr("{done} of {all}").format(done=reviewed, all=there_are),
                            "done" if reviewed == there_are else "accent",
                        ),
                    ),
                ),
                Place(PageName.REVIEW),
            )


class BackupCard(TodayCard):
    """The age of the last backup: calm for a week, loud after two."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, self.tr("Backup"))
        backups = self.session.store.backups
        places, last = backups.places(), backups.last(self.today)
        unreached = [place for place in places if place.problem is not None]
        detail = (
            self.tr("Something went wrong at {place}").format(place=folder_name(unreached[0].folder))
            if unreached
            else ""
        )
        if last is not None:
            age = (self.today - last.made_at.date()).days
            words = self.tr("The last backup")
            tone = "done" if age <= CALM_DAYS else "due" if age <= LOUD_AFTER_DAYS else "late"
            mark = Chip(age_text(age), tone)
        else:
            words = self.tr("No backup yet")
            mark = Chip(self.tr("choose a place") if not places else self.tr("back up now"), "due")
        left = [copy for copy in backups.copies() if copy.holds_destroyed(self.today)]
        if left:
            detail = self.tr("What you have destroyed may still be in the copy in {place} (last day {day})").format(
                place=folder_name(left[0].folder), day=short_date(left[0].expires_on, self.today)
            )
        focus = "settings:backup_now" if places else "settings:backup_place"
        self.lead(RowButton(words, detail, (mark,)), Place(PageName.SETTINGS, focus=focus))
