import type { Story } from '../story';

/** Things go well: everyone's numbers rise together, and the child says so too. */
export const goingWell: Story = {
	name: 'Iqbal family',
	children: [
		{ key: 'amira', name: 'Amira', bornYearsAgo: 7 },
		{ key: 'zain', name: 'Zain', bornYearsAgo: 14, isYoung: true, trusts: 'reed' }
	],
	adults: [
		{ key: 'amina', name: 'Amina', role: 'parent', part: 'mother', language: 'ur' },
		{
			key: 'reed',
			name: 'Jo Reed',
			role: 'agency-member',
			part: 'school',
			agency: 'Hill Street School'
		},
		{
			key: 'hina',
			name: 'Hina Shah',
			role: 'agency-member',
			part: 'health-visitor',
			agency: 'Health visiting'
		}
	],
	plans: [
		{
			kind: 'child-protection',
			for: ['amira', 'zain'],
			startedWeeksAgo: 14,
			whyWorried:
				'Amira and Zain often came to school hungry and late. Nobody was looking after their teeth.',
			whatIfNothingChanges:
				'If this stays the same until the review, we may have to ask a court what is best for them.',
			ur: {
				whyWorried:
					'امیرہ اور زین اکثر بھوکے اور دیر سے اسکول آتے تھے۔ کوئی ان کے دانتوں کا خیال نہیں رکھ رہا تھا۔',
				whatIfNothingChanges:
					'اگر جائزے تک حالات ایسے ہی رہے تو ہمیں شاید عدالت سے پوچھنا پڑے کہ ان کے لیے کیا بہتر ہے۔'
			},
			strengths: [
				{
					en: 'Amina and the children laugh together at bedtime stories.',
					ur: 'امینہ اور بچے سوتے وقت کہانیوں پر مل کر ہنستے ہیں۔'
				},
				{
					en: 'Nani comes every Sunday and cooks with Amira.',
					ur: 'نانی ہر اتوار آتی ہیں اور امیرہ کے ساتھ کھانا پکاتی ہیں۔'
				},
				{ en: 'Zain looks out for his little sister.', ur: 'زین اپنی چھوٹی بہن کا خیال رکھتا ہے۔' }
			],
			goals: [
				{
					for: ['amira', 'zain'],
					plain: 'Amira gets to school on time and has had breakfast',
					formal:
						'Improved attendance, punctuality and nutrition for Amira, as set out in the Child Protection Plan.',
					why: 'When Amira misses the start of the day she feels left out. It is hard to learn when hungry.',
					help: 'School keeps a breakfast club place. Kerry helps with the morning plan. The core group looks at how it goes.',
					know: 'Amira is in class by 8:50 and says she has eaten.',
					anchors: [
						'Late and hungry most days',
						'On time two or three days a week',
						'On time and fed every day'
					],
					ur: {
						plain: 'امیرہ وقت پر اور ناشتہ کر کے اسکول پہنچے',
						why: 'جب امیرہ دن کا آغاز چھوڑ دیتی ہے تو خود کو الگ محسوس کرتی ہے۔ بھوک میں سیکھنا مشکل ہے۔',
						help: 'اسکول ناشتہ کلب میں جگہ رکھے گا۔ کیری صبح کے معمول میں مدد کرے گی۔ کور گروپ دیکھے گا کہ کیسا چل رہا ہے۔',
						know: 'امیرہ 8:50 تک کلاس میں ہو اور کہے کہ اس نے کھانا کھایا ہے۔',
						anchors: [
							'زیادہ تر دن دیر سے اور بھوکی',
							'ہفتے میں دو تین دن وقت پر',
							'ہر روز وقت پر اور ناشتہ کر کے'
						]
					},
					steps: [
						{
							owner: 'reed',
							words: {
								en: 'Keep a breakfast club place for Amira',
								ur: 'امیرہ کے لیے ناشتہ کلب میں جگہ رکھنا'
							},
							dueInDays: -70,
							doneWeeksAgo: 11
						},
						{
							owner: 'amina',
							words: {
								en: 'Set the alarm and lay out clothes the night before',
								ur: 'رات کو الارم لگانا اور کپڑے نکال کر رکھنا'
							},
							dueInDays: 3
						},
						{
							owner: 'kerry',
							words: { en: 'Ask about the bus pass', ur: 'بس پاس کے بارے میں پوچھنا' },
							dueInDays: 1
						}
					],
					ratings: {
						amina: [
							[13, 2],
							[9, 4, 'الارم نے مدد کی'],
							[5, 5],
							[1, 6, 'صبح اب آسان ہے']
						],
						zain: [
							[13, 1],
							[9, 3],
							[5, 4],
							[1, 5, 'mum gets up with us now']
						],
						reed: [
							[13, 2],
							[9, 4],
							[5, 5],
							[1, 6]
						],
						kerry: [
							[13, 2],
							[9, 3],
							[5, 5],
							[1, 6]
						]
					},
					photos: [
						{
							by: 'amina',
							weeksAgo: 1,
							words: 'دروازے پر صبح کا چارٹ',
							ink: [15, 108, 102]
						}
					],
					senses: [
						{
							by: 'amina',
							weeksAgo: 12,
							answer: 'agree',
							words: 'امیرہ ناشتہ کر کے وقت پر اسکول جائے',
							isSame: true
						}
					],
					evidence: [
						{
							by: 'reed',
							weeksAgo: 9,
							kind: 'done',
							source: 'saw',
							words: 'Amira has her breakfast club place and comes.',
							ur: 'امیرہ کو ناشتہ کلب میں جگہ مل گئی ہے اور وہ آتی ہے۔'
						},
						{
							by: 'reed',
							weeksAgo: 2,
							kind: 'different',
							source: 'saw',
							childSeen: true,
							isChildsExperience: true,
							words: 'Amira came in smiling by 8:50 on four of five days and ate with her friends.',
							ur: 'امیرہ پانچ میں سے چار دن 8:50 تک مسکراتی ہوئی آئی اور سہیلیوں کے ساتھ ناشتہ کیا۔'
						},
						{
							by: 'kerry',
							weeksAgo: 1,
							kind: 'different',
							source: 'heard',
							childSeen: true,
							isChildsExperience: true,
							words: 'Amira told me she likes mornings now.',
							ur: 'امیرہ نے مجھے بتایا کہ اب اسے صبح کا وقت اچھا لگتا ہے۔'
						}
					]
				},
				{
					for: ['amira', 'zain'],
					plain: 'Both children see the dentist twice a year',
					formal: 'Dental health needs met through routine check-ups.',
					why: 'Amira had toothache for weeks. Sore teeth stop you eating and sleeping.',
					help: 'Hina finds a dentist near home. Kerry can come to the first visit.',
					know: 'Both children have been seen and nobody has toothache.',
					anchors: ['Never been, and in pain', 'Check-up booked', 'Seen twice a year, no pain'],
					ur: {
						plain: 'دونوں بچے سال میں دو بار دانتوں کے ڈاکٹر کے پاس جائیں',
						why: 'امیرہ کے دانت میں ہفتوں درد رہا۔ دانت کا درد کھانے اور سونے نہیں دیتا۔',
						help: 'ہینا گھر کے قریب ڈاکٹر ڈھونڈیں گی۔ کیری پہلی بار ساتھ جا سکتی ہے۔',
						know: 'دونوں بچوں کا معائنہ ہو چکا ہو اور کسی کو درد نہ ہو۔',
						anchors: [
							'کبھی نہیں گئے، اور درد ہے',
							'معائنے کا وقت لے لیا',
							'سال میں دو بار معائنہ، کوئی درد نہیں'
						]
					},
					steps: [
						{
							owner: 'hina',
							words: {
								en: 'Find a dentist who takes new children',
								ur: 'ایسا ڈاکٹر ڈھونڈنا جو نئے بچوں کو دیکھے'
							},
							dueInDays: -80,
							doneWeeksAgo: 12
						},
						{
							owner: 'hina',
							words: {
								en: 'Bring two new toothbrushes',
								ur: 'دو نئے ٹوتھ برش لانا'
							},
							dueInDays: 2,
							doneWeeksAgo: 0
						},
						{
							owner: 'amina',
							words: { en: 'Book the first check-up', ur: 'پہلے معائنے کا وقت لینا' },
							dueInDays: -60,
							doneWeeksAgo: 9
						}
					],
					ratings: {
						amina: [
							[13, 1],
							[8, 5],
							[4, 8],
							[1, 8]
						],
						zain: [
							[13, 2],
							[8, 5],
							[4, 8],
							[1, 9]
						],
						hina: [
							[13, 1],
							[8, 5],
							[4, 8],
							[1, 8]
						],
						kerry: [
							[13, 1],
							[8, 5],
							[4, 8],
							[1, 8]
						]
					},
					evidence: [
						{
							by: 'hina',
							weeksAgo: 8,
							kind: 'done',
							source: 'document',
							words: 'Both children are registered with a dentist.',
							ur: 'دونوں بچوں کا نام دانتوں کے ڈاکٹر کے پاس لکھوا دیا گیا ہے۔'
						},
						{
							by: 'hina',
							weeksAgo: 4,
							kind: 'different',
							source: 'was-told',
							childSeen: true,
							isChildsExperience: true,
							words: 'Amira said her tooth does not hurt any more.',
							ur: 'امیرہ نے کہا کہ اب اس کے دانت میں درد نہیں ہوتا۔'
						}
					]
				},
				{
					for: ['zain'],
					owner: 'family',
					plain: 'Evenings at home are calm',
					formal: 'Reduced exposure to conflict; consistent evening routine.',
					why: 'Zain needs quiet to do homework and sleep. Shouting made him stay out late.',
					help: 'Kerry and Amina plan the evenings together. School gives Zain a homework room.',
					know: 'Zain says most evenings feel calm.',
					anchors: ['Shouting most evenings', 'Some calm evenings', 'Calm most evenings'],
					ur: {
						plain: 'گھر میں شامیں پُرسکون ہوں',
						why: 'زین کو پڑھنے اور سونے کے لیے سکون چاہیے۔ شور کی وجہ سے وہ دیر تک باہر رہتا تھا۔',
						help: 'کیری اور امینہ مل کر شام کا معمول بنائیں گی۔ اسکول زین کو پڑھنے کا کمرہ دے گا۔',
						know: 'زین کہے کہ زیادہ تر شامیں پُرسکون ہیں۔',
						anchors: ['زیادہ تر شامیں شور', 'کچھ شامیں پُرسکون', 'زیادہ تر شامیں پُرسکون']
					},
					steps: [
						{
							owner: 'zain',
							words: {
								en: 'Tell Mum by six if I will be late',
								ur: 'دیر ہو تو چھ بجے تک امی کو بتانا'
							},
							dueInDays: 6
						},
						{
							owner: 'reed',
							words: {
								en: 'Open the homework room on Tuesdays and Thursdays',
								ur: 'منگل اور جمعرات کو پڑھنے کا کمرہ کھولنا'
							},
							dueInDays: -30,
							doneWeeksAgo: 5
						}
					],
					ratings: {
						amina: [
							[12, 3],
							[7, 5],
							[2, 7]
						],
						zain: [
							[12, 2],
							[7, 4],
							[2, 6]
						],
						kerry: [
							[12, 3],
							[7, 4],
							[2, 6]
						],
						reed: [
							[12, 3],
							[7, 4]
						]
					}
				}
			]
		}
	],
	voice: [
		{
			by: 'zain',
			weeksAgo: 6,
			kind: 'good-thing',
			words: 'We had dinner together four times last week.',
			to: 'whole plan',
			readBy: ['kerry']
		},
		{
			by: 'zain',
			weeksAgo: 3,
			kind: 'worry',
			words: 'I worry that it will go back to how it was.',
			to: 'trusted adult',
			readBy: ['reed']
		}
	],
	talk: [
		{
			parent: 'amina',
			messages: [
				{
					by: 'amina',
					weeksAgo: 2,
					words: 'کیا میں ملاقات میں اپنی بہن کو ساتھ لا سکتی ہوں؟',
					translated: { to: 'en', words: 'Can I bring my sister to the meeting?' },
					readBy: ['reed']
				},
				{
					by: 'kerry',
					weeksAgo: 2,
					words: 'Yes, of course. Tell me her name and I will save her a seat.',
					translated: {
						to: 'ur',
						words: 'جی بالکل۔ مجھے ان کا نام بتا دیں، میں ان کے لیے جگہ رکھوں گی۔'
					}
				}
			]
		}
	],
	meetings: [
		{ kind: 'core-group', inDays: -84, startsAt: '10:00', place: 'Hill Street School' },
		{ kind: 'core-group', inDays: -38, startsAt: '10:00', place: 'Hill Street School' },
		{ kind: 'review-conference', inDays: -10, startsAt: '14:00', place: 'Town hall' },
		{ kind: 'core-group', inDays: 3, startsAt: '10:00', place: 'Hill Street School' }
	]
};
