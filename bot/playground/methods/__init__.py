"""The methods of the Bot API that the playground knows, by name."""

from bot.playground.methods.editing import EDITING
from bot.playground.methods.members import MEMBERS
from bot.playground.methods.polling import POLLING
from bot.playground.methods.profile import PROFILE
from bot.playground.methods.questions import QUESTIONS
from bot.playground.methods.sending import SENDING
from bot.playground.methods.table import Method

METHODS: dict[str, Method] = {
    name.lower(): method
    for table in (EDITING, MEMBERS, POLLING, PROFILE, QUESTIONS, SENDING)
    for name, method in table.items()
}
